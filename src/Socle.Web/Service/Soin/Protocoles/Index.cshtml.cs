using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Dossier.Protocoles;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Soin.Protocoles;

public sealed record LigneDeProtocole(ProtocoleDeSuiviLu Lu, EtatDuProtocole Etat, IReadOnlyList<string> AQui);

/// <summary>The follow-up protocols: a few dozen, read whole and narrowed here. Former versions are on the page of each.</summary>
[Exige(Permission.ProtocolesLire)]
public sealed class IndexModel(LireProtocoles lire, SocleDb socle, ExporterListe exporter, TimeProvider temps) : PageModel
{
    public IReadOnlyList<LigneDeProtocole> Lignes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Expositions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? q, EtatDuProtocole? etat, string? exposition, string? export, CancellationToken arret)
    {
        var toutes = await LireAsync(arret);
        Expositions = [.. toutes.SelectMany(l => l.Lu.Contenu.Portee.Expositions).Distinct().Select(c => new SelectListItem(VocabulaireDesProtocoles.LibelleExposition(c), c)).OrderBy(o => Texte.PourRecherche(o.Text), StringComparer.Ordinal)];
        var mots = Texte.PourRecherche(q).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Lignes = [.. toutes
            // A version replaced is history; asked for, it is shown.
            .Where(l => etat is null ? l.Etat != EtatDuProtocole.Remplace : l.Etat == etat)
            .Where(l => string.IsNullOrEmpty(exposition) || l.Lu.Contenu.Portee.Expositions.Contains(exposition))
            .Where(l => mots.All(m => $" {Texte.PourRecherche($"{l.Lu.Ligne.Titre} {string.Join(' ', l.AQui)}")}".Contains($" {m}", StringComparison.Ordinal)))];
        return export is null ? Page() : await exporter.RepondreAsync(export, EnListe(), Request.QueryString.Value ?? "", arret);
    }

    private async Task<IReadOnlyList<LigneDeProtocole>> LireAsync(CancellationToken arret)
    {
        var lus = await lire.TousAsync(arret);
        var noms = await socle.NomsDesLieuxAsync(lus, arret);
        var familles = lus.ToLookup(p => p.Famille, p => p.Ligne);
        return [.. lus.Select(p => new LigneDeProtocole(p, p.Ligne.EtatLe(familles[p.Famille], temps.Aujourdhui()), [.. MotsDuProtocole.AQui(p.Contenu.Portee, noms)]))
            .OrderBy(l => l.Etat).ThenBy(l => Texte.PourRecherche(l.Lu.Ligne.Titre), StringComparer.Ordinal).ThenByDescending(l => l.Lu.Ligne.Version)];
    }

    private ListeExportee EnListe() => new(
        "protocoles-de-suivi",
        ["Protocole", "Version", "À qui", "Questions", "Mesures", "Conseils", "Écrit par", "Publié par", "À partir du", "Retiré le", "Raison du retrait", "État"],
        Lignes.Select(l => (object?[])[
            l.Lu.Ligne.Titre, l.Lu.Ligne.Version, string.Join(" ; ", l.AQui), string.Join(" ; ", l.Lu.Contenu.Questions.Select(MotsDuProtocole.EnMots)), string.Join(" ; ", l.Lu.Contenu.Mesures.Select(MotsDuProtocole.EnMots)),
            string.Join(" ; ", l.Lu.Contenu.Conseils.Select(MotsDuProtocole.EnMots)), l.Lu.Ligne.EcritPar, l.Lu.Ligne.PubliePar, l.Lu.Ligne.Du, l.Lu.Ligne.RetireDu, l.Lu.Ligne.MotifRetrait, l.Etat.EnMots()]).ToAsyncEnumerable());
}
