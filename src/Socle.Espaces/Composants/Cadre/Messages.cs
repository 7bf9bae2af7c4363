using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Socle.Espaces.Composants;

public enum Ton { Succes, Information, Attention, Erreur }

/// <summary>Sentences shown once, on the next page: what was done, or why it was not.</summary>
public static class Messages
{
    private const string Cle = "socle.messages";

    public static void Annoncer(this ITempDataDictionary donnees, string texte, Ton ton = Ton.Succes) =>
        donnees[Cle] = (string[])[.. donnees[Cle] as string[] ?? [], $"{(int)ton}{texte}"];

    internal static IEnumerable<(Ton Ton, string Texte)> Lire(ITempDataDictionary donnees) =>
        (donnees[Cle] as string[] ?? []).Select(m => ((Ton)(m[0] - '0'), m[1..]));
}
