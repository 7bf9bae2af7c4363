using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;

namespace Socle.Suivi.Mutualisations;

/// <summary>A contract as pooling looks at it (D. 4624-59).</summary>
/// <param name="NumeroAdherent">Tells apart two employers of one name.</param>
/// <param name="Pcs">Code of the present post; without it nothing can be compared.</param>
/// <param name="Categorie">As last computed; absent for a contract not followed.</param>
/// <param name="Quotite">Hundredths of full time; absent, full time.</param>
/// <param name="APart">A household employer or a temporary contract: never pooled.</param>
public sealed record ContratTenu(
    Id<Entreprise> Entreprise, string Nom, string NumeroAdherent, DateOnly Debut, DateOnly? Fin, string? Pcs, Categorie? Categorie, int? Quotite, bool APart);

/// <summary>What the law answers for a worker with several employers at once.</summary>
/// <param name="Principal">Whose service follows the worker; none when not pooled, or when the text does not decide.</param>
/// <param name="SansPcs">Employers left out because the post has no code.</param>
public sealed record SuiviDePlusieursEmployeurs(ReponseMutualisation Reponse, Id<Entreprise>? Principal, IReadOnlyList<string> SansPcs);

/// <summary>Is the follow-up of a worker pooled, and by which employer's service? Computed from the contracts: nobody is asked.</summary>
public static class SuiviMutualise
{
    /// <summary>Null for someone who has not two employers on that day.</summary>
    public static SuiviDePlusieursEmployeurs? De(IEnumerable<ContratTenu> contrats, DateOnly jour)
    {
        var tenus = contrats.Where(c => c.Categorie is not null && c.Debut <= jour && (c.Fin is null || c.Fin >= jour)).ToList();
        var noms = Noms(tenus);
        if (noms.Count < 2)
        {
            return null;
        }
        var faits = tenus.Where(c => c.Pcs is not null || c.APart).Select(c => new ContratDeTravail(
            noms[c.Entreprise], c.Debut, c.Pcs ?? "--", c.Categorie!.Value, c.Quotite ?? 100, c.Fin, c.APart)).ToList();
        var reponse = MoteurMutualisation.Repondre(new(jour.Year, faits), jour);
        return new(
            reponse,
            reponse.Principal is { } nom ? noms.First(n => n.Value == nom).Key : null,
            [.. tenus.Where(c => c.Pcs is null && !c.APart).Select(c => noms[c.Entreprise]).Distinct()]);
    }

    /// <summary>What the answer calls each employer by: its name, with its number when another has the same.</summary>
    private static Dictionary<Id<Entreprise>, string> Noms(List<ContratTenu> contrats)
    {
        var uns = contrats.DistinctBy(c => c.Entreprise).ToList();
        return uns.ToDictionary(c => c.Entreprise, c => uns.Count(a => a.Nom == c.Nom) > 1 ? $"{c.Nom} (adhérent {c.NumeroAdherent})" : c.Nom);
    }
}
