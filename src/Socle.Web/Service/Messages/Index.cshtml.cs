using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Messages;
using Socle.Technique.Acces;
using Socle.Web.Navigation;
using Socle.Web.Securite;

namespace Socle.Web.Service.Messages;

/// <summary>What employers wrote: what waits first, by the day promised; each team its own unless asked otherwise.</summary>
[Exige(Permission.MessagesTenir)]
internal sealed class IndexModel(LireMessages lire, ExporterListe exporter, TimeProvider temps) : PageModel
{
    public FiltreMessages Filtre { get; private set; } = new(null, null, null, null, false);

    public IReadOnlyList<LigneMessage> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public static IEnumerable<SelectListItem> Etats { get; } = Enum.GetValues<EtatFil>().Select(e => new SelectListItem(e.EnMots(), e.ToString()));

    public static IEnumerable<SelectListItem> Sujets { get; } = Enum.GetValues<SujetMessage>().Select(s => new SelectListItem(s.EnMots(), s.ToString()));

    public static IEnumerable<SelectListItem> Equipes { get; } = Droits.Roles.Where(r => Droits.Autorise(r, Permission.MessagesTenir)).Order().Select(r => new SelectListItem(r.EnMots(), r.ToString()));

    public async Task<IActionResult> OnGetAsync(EtatFil? etat, SujetMessage? sujet, Role? equipe, string? moment, [FromQuery(Name = "page")] int? numero, string? export, CancellationToken arret)
    {
        Filtre = new(etat, sujet, equipe, moment == "moi" ? User.Compte() : null, moment == "retard");
        var lignes = lire.File(Filtre);
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, EnListe(lignes), new { etat, sujet, equipe, moment }, arret);
        }
        Pagination = new Pagination(Math.Clamp(numero ?? 1, 1, 100_000), await lignes.CountAsync(arret));
        Lignes = await lignes.Skip(Pagination.Decalage).Take(Pagination.Taille).ToListAsync(arret);
        return Page();
    }

    /// <summary>Neither what was asked, nor what was answered: the register of messages and complaints.</summary>
    private static ListeExportee EnListe(IQueryable<LigneMessage> lignes) => new(
        "messages", ["Numéro", "Sujet", "État", "Entreprise", "Dernier échange", "Réponse promise", "Équipe", "Confié à"],
        lignes.AsAsyncEnumerable().Select(l => (object?[])[l.Id.ToString(), l.Sujet.EnMots(), l.Etat.EnMots(), l.Entreprise, new DateTimeOffset(l.DernierLe, TimeSpan.Zero).DateAParis(), l.AvantLe, l.VersRole.EnMots(), l.VersCompte]));
}
