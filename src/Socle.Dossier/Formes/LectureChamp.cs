using System.Globalization;
using System.Reflection;
using Socle.Dossier.Thesaurus;
using Socle.Noyau;
using Terme = Socle.Dossier.Contenus.Terme;

namespace Socle.Dossier.Formes;

/// <summary>One answer, from what was typed to what the content holds, and back.</summary>
internal static class LectureChamp
{
    public const string Oui = "oui";
    public const string Non = "non";
    private const string FormatDate = "yyyy-MM-dd";

    public static NatureChamp Nature(Type type, bool texteLong) =>
        type == typeof(string) ? texteLong ? NatureChamp.TexteLong : NatureChamp.Texte
        : type == typeof(DateOnly) ? NatureChamp.Date
        : type == typeof(int) ? NatureChamp.Entier
        : type == typeof(bool) ? NatureChamp.OuiNon
        : type == typeof(Terme) ? NatureChamp.Terme
        : type == typeof(IReadOnlyList<Terme>) ? NatureChamp.Termes
        : type.IsEnum ? NatureChamp.Choix
        : throw new InvalidOperationException($"No form asks for a {type.Name}.");

    /// <param name="ancien">What it said before: a term whose words were not touched keeps its code.</param>
    public static Resultat<object?> Lire(ChampForme champ, ParameterInfo parametre, string? saisie, object? ancien, Codage codage)
    {
        var texte = saisie?.Trim() ?? "";
        if (texte.Length > champ.Longueur)
        {
            return Refuse(champ, $"Écrivez {champ.Longueur} caractères au plus.");
        }
        return texte.Length > 0 ? Lire(champ, Nullable.GetUnderlyingType(parametre.ParameterType) ?? parametre.ParameterType, texte, ancien, codage)
            : champ.Obligatoire ? Refuse(champ, champ.Nature == NatureChamp.Choix ? "Choisissez une réponse." : "Ce champ est à remplir.")
            : Resultat.De<object?>(champ.Nature switch { NatureChamp.OuiNon => false, NatureChamp.Termes => Array.Empty<Terme>(), _ => null });
    }

    public static string Ecrire(object? valeur) => valeur switch
    {
        null => "",
        DateOnly jour => jour.ToString(FormatDate, CultureInfo.InvariantCulture),
        bool oui => oui ? Oui : Non,
        Terme terme => terme.Libelle,
        IEnumerable<Terme> termes => string.Join('\n', termes.Select(t => t.Libelle)),
        IFormattable nombre => nombre.ToString(null, CultureInfo.InvariantCulture),
        _ => valeur.ToString()!,
    };

    private static Resultat<object?> Lire(ChampForme champ, Type type, string texte, object? ancien, Codage codage) => champ.Nature switch
    {
        NatureChamp.Date => DateOnly.TryParseExact(texte, FormatDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) && jour.Year >= 1900
            ? Resultat.De<object?>(jour) : Refuse(champ, "Écrivez une date, par exemple 12/05/2024."),
        NatureChamp.Entier => int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var nombre)
            ? Resultat.De<object?>(nombre) : Refuse(champ, "Écrivez un nombre entier."),
        NatureChamp.OuiNon => Resultat.De<object?>(texte is Oui or "true"),
        NatureChamp.Choix => champ.Choix.Any(c => c.Valeur == texte) ? Resultat.De<object?>(Enum.Parse(type, texte)) : Refuse(champ, "Choisissez une réponse de la liste."),
        NatureChamp.Terme => Resultat.De<object?>(UnTerme(champ, texte, [ancien as Terme], codage)),
        NatureChamp.Termes => Resultat.De<object?>(texte.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(t => UnTerme(champ, t, ancien as IEnumerable<Terme> ?? [], codage)).ToArray()),
        _ => Resultat.De<object?>(texte),
    };

    private static Terme UnTerme(ChampForme champ, string texte, IEnumerable<Terme?> anciens, Codage codage) =>
        anciens.FirstOrDefault(a => a is { EstCode: true } && a.Libelle == texte) ?? codage.Coder(champ.Listes, texte);

    private static Refus Refuse(ChampForme champ, string phrase) => new("dossier.forme", phrase, champ.Nom);
}
