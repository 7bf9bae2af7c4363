using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Campagnes;

/// <summary>One campaign: who signed, who began, who is silent, who has to be called.</summary>
[Exige(Permission.ConvocationsConduire)]
internal sealed class FicheModel(SuivreCampagne suivre, RelancerCampagne relancer, ExporterListe exporter, TimeProvider temps) : PageModel
{
    public Campagne Campagne { get; private set; } = null!;

    public ProgresCampagne Progres { get; private set; } = null!;

    public ReponseCampagne? Reponse { get; private set; }

    public IReadOnlyList<LigneCampagne> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public static IEnumerable<SelectListItem> Reponses { get; } = Enum.GetValues<ReponseCampagne>().Select(r => new SelectListItem(EnMots(r), r.ToString()));

    public static string EnMots(ReponseCampagne reponse) => reponse switch
    {
        ReponseCampagne.Signee => "signée",
        ReponseCampagne.Commencee => "commencée",
        ReponseCampagne.AAppeler => "à appeler",
        _ => "sans réponse",
    };

    public static Etat Couleur(ReponseCampagne reponse) => reponse switch
    {
        ReponseCampagne.Signee => Etat.Fait,
        ReponseCampagne.Commencee => Etat.Prevu,
        ReponseCampagne.AAppeler => Etat.Retard,
        _ => Etat.Neutre,
    };

    public async Task<IActionResult> OnGetAsync([FromRoute] Id<Campagne> id, ReponseCampagne? reponse, [FromQuery(Name = "page")] int? numero, string? export, CancellationToken arret)
    {
        if (await suivre.UneAsync(id, arret) is not { } campagne)
        {
            return NotFound();
        }
        (Campagne, Reponse) = (campagne, reponse);
        var lignes = suivre.Lignes(campagne, reponse);
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, EnListe(lignes), new { campagne = id.ToString(), reponse }, arret);
        }
        Progres = await suivre.ProgresAsync(campagne, arret);
        Pagination = new Pagination(Math.Clamp(numero ?? 1, 1, 100_000), await lignes.CountAsync(arret));
        Lignes = await lignes.Skip(Pagination.Decalage).Take(Pagination.Taille).ToListAsync(arret);
        return Page();
    }

    public async Task<IActionResult> OnPostRelancerAsync([FromRoute] Id<Campagne> id, CancellationToken arret)
    {
        var relance = await relancer.RelancerAsync(id, arret);
        TempData.Annoncer(relance.Selon(n => n == 0 ? "Personne à rappeler : tous ont signé, ou l’ont été dans les vingt-quatre heures." : $"{n.Accorder("rappel part", "rappels partent")}.", r => r.Phrase), relance.EstSucces ? Ton.Succes : Ton.Attention);
        return LocalRedirect($"/campagnes/{id}");
    }

    private static ListeExportee EnListe(IQueryable<LigneCampagne> lignes) => new(
        "campagne", ["Adhérent", "Numéro", "Réponse", "Signée le", "Par", "En vertu du mandat du", "Courriel", "Message parti le", "Échec", "Rappels", "Accès accepté par", "Accès accepté le", "Cabinet mandaté"],
        lignes.AsAsyncEnumerable().Select(l => (object?[])[l.Nom, l.Numero, EnMots(l.Reponse), Jour(l.SigneeLe), l.SigneePar, l.MandatDu, l.Courriel, Jour(l.EnvoyeLe), l.Code, l.Relances, l.AcceptePar, Jour(l.AccepteLe), l.Cabinet ? "oui" : ""]));

    private static DateOnly? Jour(DateTime? instant) => instant is { } le ? new DateTimeOffset(le, TimeSpan.Zero).DateAParis() : null;
}
