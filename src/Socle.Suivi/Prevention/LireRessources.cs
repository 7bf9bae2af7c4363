using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Indicateurs;
using Socle.Technique.Base;

namespace Socle.Suivi.Prevention;

/// <summary>What is asked of the service's list.</summary>
public sealed record FiltreRessources(string? Mots, GenreRessource? Genre, EtatRessource? Etat, string? Cible);

/// <summary>A text in the list.</summary>
/// <param name="EnCours">Accounts that began a module and have not finished it; null: hidden, too few.</param>
public sealed record LigneRessource(Id<RessourcePrevention> Id, GenreRessource Genre, string Titre, string Pour, EtatRessource Etat, int Version, DateTime ModifieeLe, string ModifieePar, int? EnCours, int? Finis);

/// <summary>Reads the service's texts. Of who reads them, anonymous counts, where small numbers are hidden as in the indicators.</summary>
public sealed class LireRessources(SocleDb db)
{
    public async Task<IReadOnlyList<LigneRessource>> ListerAsync(FiltreRessources filtre, CancellationToken arret)
    {
        var lues = await db.Set<RessourcePrevention>().AsNoTracking()
            .Where(r => (filtre.Genre == null || r.Genre == filtre.Genre) && (filtre.Etat == null || r.Etat == filtre.Etat))
            .OrderBy(r => r.Genre).ThenBy(r => r.Titre).ThenBy(r => r.Id)
            .Select(r => new { r.Id, r.Genre, r.Titre, r.Resume, r.PourTous, r.Cibles, r.Metiers, r.Etat, r.Version, r.ModifieeLe, r.ModifieePar }).ToListAsync(arret);
        var mots = Texte.PourRecherche(filtre.Mots).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        lues = lues.FindAll(r => (filtre.Cible is null || CiblesPrevention.Lire(r.Cibles).Contains(filtre.Cible))
            && mots.All(m => $" {Texte.PourRecherche($"{r.Titre} {r.Resume} {r.Metiers}")}".Contains($" {m}", StringComparison.Ordinal)));
        var comptes = await ComptesAsync(arret);
        return lues.ConvertAll(r => new LigneRessource(
            r.Id, r.Genre, r.Titre, CiblesPrevention.EnMots(r.PourTous, r.Cibles, r.Metiers), r.Etat, r.Version, r.ModifieeLe, r.ModifieePar,
            comptes.GetValueOrDefault(r.Id, (0, 0)).EnCours, comptes.GetValueOrDefault(r.Id, (0, 0)).Finis));
    }

    public Task<RessourcePrevention?> UneAsync(Id<RessourcePrevention> id, CancellationToken arret) =>
        db.Set<RessourcePrevention>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, arret);

    public Task<int> SeuilAsync(CancellationToken arret) => db.Set<ReglageIndicateurs>().Select(r => r.Seuil).FirstAsync(arret);

    /// <summary>Of each module alone: in one line, what is hidden cannot be worked out of what is shown.</summary>
    private async Task<Dictionary<Id<RessourcePrevention>, (int? EnCours, int? Finis)>> ComptesAsync(CancellationToken arret)
    {
        var seuil = await SeuilAsync(arret);
        return (await db.Set<ProgressionComptee>().ToListAsync(arret)).ToDictionary(c => c.RessourceId, c =>
        {
            var masque = MasquerPetitsNombres.Masquer(new[,] { { c.Commencees - c.Finies, c.Finies } }, seuil, [], rangeesSeCumulent: false);
            return (masque[0, 0], masque[0, 1]);
        });
    }
}
