using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Demandes;
using Socle.Suivi.Employeurs;
using Socle.Suivi.Taches;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Demandes;

/// <summary>Requests that wait for their answer: what the law dates first, then first come first.</summary>
[Exige(Permission.AgendaTenir)]
public sealed class IndexModel(SocleDb db, ListerDemandes lister, CreneauxAAccepter creneaux, ConfierDemande confier, ExporterListe exporter, TimeProvider temps) : PageModel
{
    public IReadOnlyList<DemandeEnAttente> EnAttente { get; private set; } = [];

    public IReadOnlyList<CreneauAAccepter> AAccepter { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Destinataires { get; private set; } = [];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        (EnAttente, AAccepter) = (await lister.EnAttenteAsync(arret), await creneaux.LireAsync(arret));
        var comptes = await db.Set<Compte>().Where(c => c.Actif && (c.Role == Role.Assistant || c.Role == Role.Infirmier || c.Role == Role.Administration))
            .Join(db.Set<Professionnel>(), c => c.Id, p => p.CompteId, (c, p) => new { c.Id, p.Nom, p.Prenom }).ToListAsync(arret);
        Destinataires =
        [
            .. new[] { Role.Assistant, Role.Infirmier, Role.Medecin }.Select(r => new SelectListItem(r.EnMots(), new Destinataire(r, null).ToString())),
            .. comptes.OrderBy(c => Texte.PourRecherche($"{c.Nom} {c.Prenom}"), StringComparer.Ordinal).Select(c => new SelectListItem($"{c.Prenom} {c.Nom}", new Destinataire(null, c.Id).ToString())),
        ];
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(), Request.QueryString.Value ?? "", arret);
    }

    public async Task<IActionResult> OnPostConfierAsync(Id<DemandeVisite> demande, string? a, DateOnly? avant, CancellationToken arret)
    {
        var confiee = await confier.ExecuterAsync(demande, Destinataire.Lire(a), avant, arret);
        TempData.Annoncer(confiee.Selon(_ => "La demande est confiée.", r => r.Phrase), confiee.EstSucces ? Ton.Succes : Ton.Erreur);
        return LocalRedirect("/demandes");
    }

    public async Task<IActionResult> OnPostTraiterAsync(Id<DemandeVisite> demande, CancellationToken arret)
    {
        var traitee = await confier.TraiterAsync(demande, arret);
        TempData.Annoncer(traitee.Selon(_ => "La demande est traitée.", r => r.Phrase), traitee.EstSucces ? Ton.Succes : Ton.Erreur);
        return LocalRedirect("/demandes");
    }

    /// <summary>To whom, in words.</summary>
    public static string? AQui(DemandeEnAttente demande) => demande.Tache is not { } tache ? null : demande.ConfieeA ?? tache.VersRole?.EnMots();

    private ListeExportee EnListe() => new(
        "demandes-de-visite",
        ["Personne", "Ce qui est demandé", "Par", "Demandé le", "Au plus tard", "Confié à", "Avant le"],
        EnAttente.Select(l => (object?[])[l.Nom, l.Demande.Objet.EnMots(), l.Demande.Par.EnMots(), l.Demande.Le, l.Avant, AQui(l), l.Tache?.AvantLe]).ToAsyncEnumerable());
}
