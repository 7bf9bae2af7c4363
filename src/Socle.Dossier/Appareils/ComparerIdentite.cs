using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Appareils;

/// <summary>What the machine was told of the person, beside what the file says.</summary>
/// <param name="Ecarts">What differs, in words: « le nom », « la date de naissance ».</param>
/// <param name="Manques">What the machine was not told.</param>
public sealed record Concordance(IReadOnlyList<string> Ecarts, IReadOnlyList<string> Manques)
{
    /// <summary>Nothing differs, and the name and the birth are both there.</summary>
    public bool EstSure => Ecarts.Count == 0 && Manques.Count == 0;
}

/// <summary>Whether an examination is this person's. Pure; a human decides.</summary>
public static class ComparerIdentite
{
    public static Concordance Comparer(IdentiteLue lue, Travailleur personne)
    {
        var (nom, prenom) = (Texte.PourRecherche(lue.Nom), Texte.PourRecherche(lue.Prenom));
        return new(
            [.. new[]
            {
                nom.Length > 0 && !Noms(personne).Contains(nom) ? "le nom" : null,
                prenom.Length > 0 && !Prenoms(personne).Contains(prenom) ? "le prénom" : null,
                lue.Naissance is { } naissance && naissance != personne.Naissance ? "la date de naissance" : null,
                lue.Sexe is { } sexe && personne.Sexe is { } connu && sexe != connu && sexe != Sexe.Indetermine ? "le sexe" : null,
            }.OfType<string>()],
            [.. new[] { nom.Length == 0 ? "le nom" : null, lue.Naissance is null ? "la date de naissance" : null }.OfType<string>()]);
    }

    /// <summary>The same person, as far as the machine can tell.</summary>
    internal static string Cle(IdentiteLue lue) =>
        $"{Texte.PourRecherche(lue.Nom)}|{Texte.PourRecherche(lue.Prenom)}|{lue.Naissance:O}|{(lue.Nom is null ? string.Join(' ', lue.Identifiants) : "")}";

    private static IEnumerable<string> Noms(Travailleur t) => new[] { t.NomNaissance, t.NomUsage, $"{t.NomNaissance} {t.NomUsage}", $"{t.NomUsage} {t.NomNaissance}" }.OfType<string>().Select(Texte.PourRecherche);

    private static IEnumerable<string> Prenoms(Travailleur t) =>
        t.Prenoms.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Append(t.Prenoms).Append(t.PrenomUsuel ?? t.Prenoms).Select(Texte.PourRecherche);
}
