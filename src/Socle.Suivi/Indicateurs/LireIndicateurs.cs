using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;

namespace Socle.Suivi.Indicateurs;

/// <summary>A table ready to be shown: small numbers are already hidden.</summary>
/// <param name="Visites">Of each column, then of all: what the figures are out of.</param>
public sealed record Indicateurs(
    Trimestre Trimestre, AxeIndicateur Axe, GenreFait Genre, int Seuil, IReadOnlyList<string> Colonnes, IReadOnlyList<string> Codes, TableauMasque Tableau, TableauMasque Visites);

/// <summary>The figures of a quarter that is over. Who reads them sees nothing that points at a person, nor at one company alone.</summary>
public sealed class LireIndicateurs(SocleDb db, TimeProvider temps)
{
    /// <summary>A group of fewer companies is one company's, or nearly.</summary>
    public const int EntreprisesAuMoins = 3;

    /// <summary>The quarters that can be shown, the last first.</summary>
    public async Task<IReadOnlyList<Trimestre>> TrimestresAsync(CancellationToken arret)
    {
        var mois = await db.Set<CompteurIndicateur>().Select(c => c.Mois).Distinct().ToListAsync(arret);
        return [.. mois.Select(MoisIndicateur.LeTrimestre).Distinct().Where(t => t.EstFini(temps.Aujourdhui())).OrderDescending()];
    }

    public async Task<Indicateurs> ExecuterAsync(Trimestre trimestre, AxeIndicateur axe, GenreFait genre, CancellationToken arret)
    {
        var (premier, dernier) = trimestre.EstFini(temps.Aujourdhui()) ? (trimestre.Premier, trimestre.Dernier) : (0, 0);
        var lus = await db.Set<CompteurIndicateur>().AsNoTracking()
            .Where(c => c.Mois >= premier && c.Mois <= dernier && c.Axe == axe && (c.Genre == genre || c.Genre == GenreFait.Visite)).ToListAsync(arret);
        var seuil = await db.Set<ReglageIndicateurs>().Select(r => r.Seuil).FirstAsync(arret);
        var colonnes = await ColonnesAsync(axe, arret);
        var visites = Table(lus, GenreFait.Visite, colonnes);
        var fermees = Fermees(visites.Nombres, colonnes, seuil);
        var table = genre == GenreFait.Visite ? visites : Table(lus, genre, colonnes);
        return new Indicateurs(
            trimestre, axe, genre, seuil, [.. colonnes.Select(c => c.Nom)], table.Codes,
            MasquerPetitsNombres.Masquer(table.Nombres, seuil, fermees, rangeesSeCumulent: genre == GenreFait.Visite),
            MasquerPetitsNombres.Masquer(visites.Nombres, seuil, fermees, rangeesSeCumulent: true));
    }

    private sealed record Colonne(string Valeur, string Nom, int Entreprises);

    /// <summary>Groups too small, in visits or in companies: nothing of theirs is shown, zero included.</summary>
    private static HashSet<int> Fermees(int[,] visites, IReadOnlyList<Colonne> colonnes, int seuil) =>
        [.. Enumerable.Range(0, colonnes.Count).Where(c => colonnes[c].Entreprises < EntreprisesAuMoins || Enumerable.Range(0, visites.GetLength(0)).Sum(r => visites[r, c]) < seuil)];

    private static (IReadOnlyList<string> Codes, int[,] Nombres) Table(List<CompteurIndicateur> lus, GenreFait genre, IReadOnlyList<Colonne> colonnes)
    {
        var duGenre = lus.Where(c => c.Genre == genre).ToList();
        var codes = duGenre.GroupBy(c => c.Code).OrderByDescending(g => g.Sum(c => c.Nombre)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        var nombres = new int[codes.Count, colonnes.Count];
        var rangs = colonnes.Index().ToDictionary(c => c.Item.Valeur, c => c.Index);
        foreach (var compteur in duGenre)
        {
            // A team that is gone counts with those that are not known.
            nombres[codes.IndexOf(compteur.Code), rangs.GetValueOrDefault(compteur.Valeur, rangs[""])] += compteur.Nombre;
        }
        return (codes, nombres);
    }

    private async Task<IReadOnlyList<Colonne>> ColonnesAsync(AxeIndicateur axe, CancellationToken arret)
    {
        var lieux = await db.Set<Etablissement>().Where(e => e.FermeLe == null).Select(e => new { e.EntrepriseId, e.EquipeId, e.Effectif }).ToListAsync(arret);
        if (axe == AxeIndicateur.Equipe)
        {
            var equipes = await db.Set<Equipe>().Select(e => new { e.Id, e.Nom }).ToListAsync(arret);
            var parEquipe = lieux.GroupBy(l => l.EquipeId?.ToString() ?? "").ToDictionary(g => g.Key, g => g.Select(l => l.EntrepriseId).Distinct().Count());
            return [.. equipes.OrderBy(e => Texte.PourRecherche(e.Nom), StringComparer.Ordinal).Select(e => new Colonne($"{e.Id}", e.Nom, parEquipe.GetValueOrDefault($"{e.Id}"))), new("", "Sans équipe", parEquipe.GetValueOrDefault(""))];
        }
        var parTaille = lieux.GroupBy(l => l.EntrepriseId).GroupBy(g => Tailles.De(g.Sum(l => l.Effectif))?.ToString() ?? "").ToDictionary(g => g.Key, g => g.Count());
        return [.. Enum.GetValues<Taille>().Select(t => new Colonne($"{t}", t.EnMots(), parTaille.GetValueOrDefault($"{t}"))), new("", "Effectif inconnu", parTaille.GetValueOrDefault(""))];
    }
}
