using Socle.Noyau;

namespace Socle.Organisation;

/// <summary>Two teams named « Évreux 1 » and « EVREUX-1 » would be taken for one another.</summary>
internal static class NomDejaPris
{
    public static Refus? Parmi(IEnumerable<string> autres, string nom, string champ)
    {
        var cle = Texte.PourRecherche(nom);
        return autres.FirstOrDefault(n => Texte.PourRecherche(n) == cle) is { } autre
            ? new Refus("nom.deja", $"«\u00A0{autre}\u00A0» existe déjà\u00A0: choisissez un autre nom.", champ)
            : null;
    }
}
