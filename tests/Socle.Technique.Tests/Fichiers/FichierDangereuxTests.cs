using System.Text;
using Socle.Technique.Fichiers;

namespace Socle.Technique.Tests.Fichiers;

/// <summary>The look every received file goes through.</summary>
public sealed class FichierDangereuxTests
{
    private static readonly byte[] Virus = Encoding.ASCII.GetBytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-" + "STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*");

    [Fact]
    public async Task Regarder_UnVirusCoupeNImporteOu_LeTrouve()
    {
        byte[] fichier = [.. "Nom;Prénom\nMartin;Jeanne\n"u8, .. Virus, .. "\nfin"u8];
        for (var taille = 1; taille <= fichier.Length; taille++)
        {
            var veille = new FichierDangereux.Veille();
            fichier.Chunk(taille).All(p => veille.Laisse(p)).ShouldBeFalse($"parts of {taille} bytes");
        }
        using var flux = new MemoryStream(fichier);
        (await FichierDangereux.EstSainAsync(flux, default)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Nom;Prénom\nMartin;Jeanne", true), InlineData("MZone;Nom\nNord;Martin", true), InlineData("", true)]
    [InlineData("MZ\u0090\0\u0003\0", false), InlineData("\u007FELF", false), InlineData("#!/bin/sh", false)]
    public void Regarder_UnTableauOuUnProgramme_SelonSonDebut(string debut, bool sain) =>
        new FichierDangereux.Veille().Laisse(Encoding.Latin1.GetBytes(debut)).ShouldBe(sain);

    [Theory]
    [InlineData("salariés 2026.csv", "salariés 2026.csv"), InlineData("../../etc/passwd", "passwd"), InlineData(@"C:\Users\moi\paie.csv", "paie.csv")]
    [InlineData("<script>.csv", "_script_.csv"), InlineData(".htaccess", "htaccess"), InlineData("a\r\nSet-Cookie: x.csv", "a__Set-Cookie_ x.csv"), InlineData("", "fichier"), InlineData("..", "fichier")]
    public void Nommer_CeQuUnNavigateurEnvoie_NeGardeQueCeQuiSeLit(string nom, string propre) => FichierDangereux.NomPropre(nom).ShouldBe(propre);

    [Fact]
    public void Nommer_UnNomSansFin_GardeSaFin() => FichierDangereux.NomPropre(new string('a', 500) + ".csv").ShouldSatisfyAllConditions(n => n.Length.ShouldBe(120), n => n.ShouldEndWith(".csv"));
}
