using System.Security.Cryptography;

namespace Socle.Technique.Comptes.MotsDePasse;

/// <summary>Passwords and codes to read aloud: no letter that looks like another.</summary>
public static class GenerateurMotDePasse
{
    private const string Lettres = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>« k7mp-xw3c-… »: groups of four, nearly five bits a character.</summary>
    public static string Nouveau(int groupes = 5) =>
        string.Join('-', Enumerable.Range(0, groupes).Select(_ => RandomNumberGenerator.GetString(Lettres, 4)));
}
