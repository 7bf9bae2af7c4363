using System.Text.RegularExpressions;
using Socle.Noyau;

namespace Socle.Suivi.Convocations.Modeles;

/// <summary>What a text may hold between braces: a closed list for each recipient and channel. None says what the visit is for.</summary>
public static partial class ChampsMessage
{
    private static readonly string[] Communs = ["jour", "service", "telephone"];
    private static readonly string[] Salarie = ["prenom", "nom", "heure", "lieu", "adresse", "documents_a_apporter"];
    private static readonly string[] DeLEmployeur = ["entreprise", "salaries"];

    public static IReadOnlyList<string> De(CleModele cle) =>
    [
        .. Communs,
        .. cle.Destinataire == DestinataireMessage.Travailleur ? Salarie : DeLEmployeur,
        // A link is not typed from paper.
        .. cle.Canal == Canal.Lettre ? [] : new[] { "lien" },
    ];

    /// <summary>The first thing wrong with a text; null when it may be sent.</summary>
    public static Refus? Refuser(CleModele cle, TexteModele texte)
    {
        var permis = De(cle);
        return Refus.Reunir([Champ(texte.Objet, permis, nameof(texte.Objet)), Champ(texte.Corps, permis, nameof(texte.Corps))]);
    }

    /// <summary>Fills a text; lines left empty by a value that is not known close up.</summary>
    public static string Remplir(string texte, IReadOnlyDictionary<string, string> valeurs) =>
        TropDeLignes().Replace(Trou().Replace(texte, m => valeurs.GetValueOrDefault(m.Groups[1].Value, "")).ReplaceLineEndings("\n"), "\n\n").Trim();

    private static Refus? Champ(string? texte, IReadOnlyList<string> permis, string ou)
    {
        var inconnu = Trou().Matches(texte ?? "").Select(m => m.Groups[1].Value).FirstOrDefault(c => !permis.Contains(c));
        return inconnu is not null
            ? new("modele.champ", $"« {{{inconnu}}} » n’existe pas ici\u00A0: les champs de ce message sont {string.Join(", ", permis.Select(c => $"{{{c}}}"))}.", ou)
            : Accolade().IsMatch(Trou().Replace(texte ?? "", "")) ? new("modele.accolade", "Une accolade n’est pas fermée, ou son champ est mal écrit\u00A0: corrigez-la.", ou) : null;
    }

    [GeneratedRegex(@"\{([\p{L}_]+)\}")]
    private static partial Regex Trou();

    [GeneratedRegex("[{}]")]
    private static partial Regex Accolade();

    [GeneratedRegex(@"\n[ \t]*\n(\s*\n)+")]
    private static partial Regex TropDeLignes();
}
