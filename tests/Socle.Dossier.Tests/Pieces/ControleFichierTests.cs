using System.Text;
using Socle.Dossier.Contenus;
using Socle.Dossier.Pieces;
using Socle.Dossier.Tests.Outils;

namespace Socle.Dossier.Tests.Pieces;

/// <summary>What a paper may be, told by what it holds.</summary>
public sealed class ControleFichierTests
{
    [Fact]
    public void Reconnaitre_PdfJpegPng_ParLeurContenu()
    {
        ControleFichier.Reconnaitre(FichiersDEssai.Pdf()).Valeur.ShouldBe(TypeFichier.Pdf);
        ControleFichier.Reconnaitre(FichiersDEssai.Jpeg()).Valeur.ShouldBe(TypeFichier.Jpeg);
        ControleFichier.Reconnaitre(FichiersDEssai.Png()).Valeur.ShouldBe(TypeFichier.Png);
    }

    [Fact]
    public void Reconnaitre_CeQuiNEstPasUnPapier_DitPourquoi()
    {
        Refus([]).ShouldBe(ControleFichier.Vide);
        Refus(FichiersDEssai.Eicar).ShouldBe(ControleFichier.Interdit);
        Refus([.. FichiersDEssai.Pdf()[..^6], .. FichiersDEssai.Eicar, .. "%%EOF"u8]).ShouldBe(ControleFichier.Interdit);
        Refus(Octets("MZ programme")).ShouldBe(ControleFichier.Interdit);
        Refus(Octets("\u007FELF programme")).ShouldBe(ControleFichier.Interdit);
        Refus(Octets("#!/bin/sh")).ShouldBe(ControleFichier.Interdit);
        Refus(Octets("PK archive")).ShouldBe(ControleFichier.Inconnu);
        Refus(Octets("<html>")).ShouldBe(ControleFichier.Inconnu);
        Refus(FichiersDEssai.Pdf()[..^7]).ShouldBe(ControleFichier.Tronque);
        Refus(FichiersDEssai.Jpeg()[..^1]).ShouldBe(ControleFichier.Tronque);
        Refus(FichiersDEssai.Png()[..^1]).ShouldBe(ControleFichier.Tronque);
        // A picture with an archive behind it is two files: what one sees is not what one keeps.
        Refus([.. FichiersDEssai.Png(), .. "PK archive"u8]).ShouldBe(ControleFichier.Tronque);
        Refus(Octets("%PDF-1.4\n/JavaScript (app.alert)\n%%EOF")).ShouldBe(ControleFichier.PdfActif);
        Refus(Octets("%PDF-1.4\n/EmbeddedFile\n%%EOF")).ShouldBe(ControleFichier.PdfActif);
    }

    [Theory]
    [InlineData(-1, true), InlineData(0, true), InlineData(1, false)]
    public void Reconnaitre_TailleAutourDeLaLimite(int enPlus, bool accepte)
    {
        var octets = new byte[ControleFichier.OctetsAuPlus + enPlus];
        "%PDF-"u8.CopyTo(octets);
        "%%EOF"u8.CopyTo(octets.AsSpan(octets.Length - 5));

        ControleFichier.Reconnaitre(octets).EstSucces.ShouldBe(accepte);
    }

    private static Noyau.Refus Refus(byte[] octets) => ControleFichier.Reconnaitre(octets).Refus;

    private static byte[] Octets(string texte) => Encoding.Latin1.GetBytes(texte);
}
