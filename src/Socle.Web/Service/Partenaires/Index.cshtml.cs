using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Partenaires;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Service.Agenda;

namespace Socle.Web.Service.Partenaires;

/// <summary>Visits entrusted to other services: what waits, what is late, what came back.</summary>
[Exige(Permission.AgendaTenir)]
public sealed class IndexModel(SocleDb db, ListerConfiees lister, ExporterListe exporter, TimeProvider temps) : PageModel
{
    private static readonly VueConfiees[] Comptees = [VueConfiees.AEnvoyer, VueConfiees.ARelancer, VueConfiees.EnRetard, VueConfiees.Refusees];

    [FromQuery(Name = UrlListe.ClePage)]
    public int Numero { get; set; } = 1;

    public VueConfiees Vue { get; private set; } = VueConfiees.EnCours;

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public IReadOnlyList<SelectListItem> Partenaires { get; private set; } = [];

    public IReadOnlyList<(VueConfiees Vue, int Combien)> Comptes { get; private set; } = [];

    public IReadOnlyList<ConfieeLue> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = new(1, 0);

    public async Task<IActionResult> OnGetAsync(VueConfiees? vue, string? export, CancellationToken arret)
    {
        Vue = vue is { } v && Enum.IsDefined(v) ? v : VueConfiees.EnCours;
        var lignes = lister.Lister(Vue, Request.Query.Id<ServicePartenaire>("service"));
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, EnListe(lignes), Request.QueryString.Value ?? "", arret);
        }
        Partenaires = await db.PartenairesAsync(arret);
        var comptes = new List<(VueConfiees, int)>();
        foreach (var une in Comptees)
        {
            comptes.Add((une, await lister.CompterAsync(une, arret)));
        }
        Comptes = comptes;
        Pagination = new(Numero, await lignes.CountAsync(arret));
        Lignes = await lignes.Skip(Pagination.Decalage).Take(Pagination.Taille).ToListAsync(arret);
        return Page();
    }

    /// <summary>The day that matters in this state.</summary>
    public static string Suite(VisiteConfiee v) => v.Etat switch
    {
        EtatConfiee.Envoyee => $"{v.Moyen?.EnMots()}, le {v.EnvoyeeLe?.Courte()}{(v.Relances > 0 ? $", relancée le {v.RelanceeLe?.Courte()}" : "")}",
        EtatConfiee.Planifiee => $"le {v.PrevueLe?.Moyenne()}{(v.PrevueA is { } a ? $", {a.EnClair()}" : "")}",
        EtatConfiee.Realisee => $"le {v.RealiseeLe?.Moyenne()}",
        EtatConfiee.Refusee => v.Refus?.EnMots() ?? "",
        EtatConfiee.Annulee => v.Annulation?.EnMots() ?? "",
        _ => "",
    };

    private static ListeExportee EnListe(IQueryable<ConfieeLue> lignes) => new(
        "visites-confiees",
        ["Personne", "Entreprise", "Visite", "Au plus tard", "Service", "État", "Créée le", "Envoyée le", "Relances", "Prévue le", "Réalisée le", "Refus", "Annulation", "Montant (€)"],
        lignes.AsAsyncEnumerable().Select(l => (object?[])[
            l.Nom, l.Entreprise, MotsDeLAgenda.EnMots(l.Visite.Visite, l.Visite.Type), l.Visite.AuPlusTard, l.Service, l.Visite.Etat.EnMots(), l.Visite.CreeeLe, l.Visite.EnvoyeeLe, l.Visite.Relances,
            l.Visite.PrevueLe, l.Visite.RealiseeLe, l.Visite.Refus?.EnMots(), l.Visite.Annulation?.EnMots(), l.Visite.Centimes is { } c ? Montant.Centimes(c).EnEuros : null,
        ]));
}
