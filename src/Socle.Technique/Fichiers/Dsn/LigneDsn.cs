namespace Socle.Technique.Fichiers;

/// <summary>« S21.G00.30.002,'D'ALEMBERT' »: block, number, and what stands between the first and the last apostrophe.</summary>
internal readonly record struct LigneDsn(string Bloc, string Numero, string Valeur)
{
    private const int LongueurDuCode = 14;
    private const string Forme = "S00.G00.00.000";

    public static LigneDsn? Lire(string ligne)
    {
        if (ligne.Length < LongueurDuCode + 3 || ligne[LongueurDuCode] != ',' || ligne[LongueurDuCode + 1] != '\'' || ligne[^1] != '\'')
        {
            return null;
        }
        for (var i = 0; i < LongueurDuCode; i++)
        {
            if (Forme[i] == '0' ? !char.IsAsciiDigit(ligne[i]) : ligne[i] != Forme[i])
            {
                return null;
            }
        }
        return new(ligne[..10], ligne[11..LongueurDuCode], ligne[(LongueurDuCode + 2)..^1]);
    }
}
