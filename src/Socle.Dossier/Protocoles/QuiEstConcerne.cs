using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;

namespace Socle.Dossier.Protocoles;

/// <summary>An exposure known of someone.</summary>
/// <param name="Code">Of the list of exposures.</param>
/// <param name="Declaree">By the employer; else found by the service, or told.</param>
public sealed record ExpositionConnue(string Code, string Libelle, bool Declaree);

/// <summary>A post held, as the employer declared it.</summary>
public sealed record PosteConnu(string Libelle, string? Pcs, Id<Entreprise> Entreprise, string NomEntreprise, Id<Etablissement> Etablissement);

/// <summary>All that protocols look at in someone, on one day.</summary>
/// <param name="Visite">The kind of the visit; absent when there is none.</param>
public sealed record PersonneConcernee(int Age, Categorie? Categorie, TypeVisite? Visite, IReadOnlyList<PosteConnu> Postes, IReadOnlyList<ExpositionConnue> Expositions);

/// <summary>Does a protocol speak of this person? And why. Pure.</summary>
public static class QuiEstConcerne
{
    /// <summary>The reasons, one for each criterion; null when one is not met.</summary>
    public static IReadOnlyList<string>? Pourquoi(this PorteeProtocole portee, PersonneConcernee personne)
    {
        var raisons = new List<string>();
        foreach (var (_, raison) in Criteres(portee, personne).Where(c => c.Donne))
        {
            if (raison is null)
            {
                return null;
            }
            raisons.Add(raison);
        }
        return raisons;
    }

    /// <summary>Each criterion: is it given, and what meets it.</summary>
    private static IEnumerable<(bool Donne, string? Raison)> Criteres(PorteeProtocole portee, PersonneConcernee personne)
    {
        yield return (portee.Expositions.Count > 0, Exposition(portee, personne));
        yield return (portee.Entreprise is not null, personne.Postes.FirstOrDefault(p => p.Entreprise == portee.Entreprise)?.NomEntreprise);
        yield return (portee.Etablissement is not null, personne.Postes.FirstOrDefault(p => p.Etablissement == portee.Etablissement) is { } lieu ? $"établissement de {lieu.NomEntreprise}" : null);
        yield return (portee.Postes.Count > 0, personne.Postes.FirstOrDefault(p => portee.Postes.Any(m => Contient(p.Libelle, m))) is { } poste ? $"poste «\u00A0{poste.Libelle}\u00A0»" : null);
        yield return (portee.Pcs.Count > 0, personne.Postes.FirstOrDefault(p => p.Pcs is { } code && portee.Pcs.Any(c => code.StartsWith(c, StringComparison.OrdinalIgnoreCase)))?.Pcs is { } pcs ? $"profession {pcs}" : null);
        yield return (portee.Categories.Count > 0, personne.Categorie is { } categorie && portee.Categories.Contains(categorie) ? $"suivi {Codes.Categories.De(categorie)}" : null);
        yield return (portee.Visites.Count > 0, personne.Visite is { } visite && portee.Visites.Contains(visite) ? "ce genre de visite" : null);
        yield return (portee.AgeMin is not null || portee.AgeMax is not null, !(personne.Age < portee.AgeMin) && !(personne.Age > portee.AgeMax) ? $"{personne.Age} ans" : null);
    }

    private static string? Exposition(PorteeProtocole portee, PersonneConcernee personne) =>
        personne.Expositions.Where(e => portee.Expositions.Any(p => VocabulaireDesProtocoles.Couvre(p, e.Code)))
            .Select(e => $"{e.Libelle} ({(e.Declaree ? "déclaré par l’employeur" : "noté au dossier")})").Distinct().ToList() is { Count: > 0 } dites ? string.Join(", ", dites) : null;

    private static bool Contient(string libelle, string mots) => Texte.PourRecherche(mots).Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } cherches
        && cherches.All(m => $" {Texte.PourRecherche(libelle)}".Contains($" {m}", StringComparison.Ordinal));
}
