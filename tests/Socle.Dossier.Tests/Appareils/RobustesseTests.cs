using System.Globalization;
using System.Text;
using Socle.Dossier.Appareils;

namespace Socle.Dossier.Tests.Appareils;

/// <summary>Whatever arrives, the reader answers: a result or a refusal with words, never an exception, never a measure out of its bounds.</summary>
public sealed class RobustesseTests
{
    private const int Graine = 20260303;

    [Fact]
    public void Lire_ThousandsOfDamagedFiles_NeverThrows()
    {
        var alea = new Random(Graine);
        foreach (var exemple in LecturesTests.Exemples)
        {
            var sain = LecturesTests.Octets(exemple);
            for (var i = 0; i < 1_500; i++)
            {
                Eprouver(Abimer(sain, alea), $"{exemple} {i}");
            }
        }
    }

    [Fact]
    public void Lire_RandomBytes_NeverThrows()
    {
        var alea = new Random(Graine);
        byte[][] debuts = [[], "MSH|^~\\&|A|B|||||ORU^R01\r"u8.ToArray(), "01380006310\r\n"u8.ToArray(), "identifiant;date;code;valeur\n"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), [0xFF, 0xFE]];
        for (var i = 0; i < 3_000; i++)
        {
            var suite = new byte[alea.Next(0, 400)];
            alea.NextBytes(suite);
            Eprouver([.. debuts[i % debuts.Length], .. suite], $"octets {i}");
        }
    }

    /// <summary>A wide and long file is read or refused in a moment.</summary>
    [Fact]
    public void Lire_LargestFiles_AreBounded()
    {
        var valeur = LecturesTests.Gdt("8410TAS", "8420120");
        var gdt = LecturesTests.Gdt("80006310", "30001") + string.Concat(Enumerable.Repeat(valeur, 100_000));
        LireFichierAppareil.Lire(Encoding.ASCII.GetBytes(gdt)).Refus.Code.ShouldBe("appareil.valeurs");
        var hl7 = "MSH|^~\\&|A|B|||||ORU^R01\rOBR|1\r" + string.Concat(Enumerable.Range(1, 25_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"OBX|{i}|NM|X||1\r")));
        LireFichierAppareil.Lire(Encoding.ASCII.GetBytes(hl7)).Refus.Code.ShouldBe("appareil.valeurs");
    }

    private static byte[] Abimer(byte[] sain, Random alea)
    {
        var octets = sain.ToList();
        for (var coups = alea.Next(1, 8); coups > 0 && octets.Count > 1; coups--)
        {
            var place = alea.Next(octets.Count);
            switch (alea.Next(6))
            {
                case 0: octets[place] = (byte)alea.Next(256); break;
                case 1: octets.RemoveAt(place); break;
                case 2: octets.Insert(place, (byte)alea.Next(256)); break;
                case 3: octets.RemoveRange(place, alea.Next(0, Math.Min(60, octets.Count - place))); break;
                case 4: octets.InsertRange(place, octets.GetRange(place, alea.Next(0, Math.Min(60, octets.Count - place)))); break;
                default: octets[place] = (byte)"0123456789|^~\\&;\r\n-<>,./ "[alea.Next(25)]; break;
            }
        }
        return [.. octets];
    }

    private static void Eprouver(byte[] octets, string lequel)
    {
        var lecture = Should.NotThrow(() => LireFichierAppareil.Lire(octets), lequel);
        if (lecture.EstRefus)
        {
            lecture.Refus.Phrase.Length.ShouldBeGreaterThan(10, lequel);
            return;
        }
        foreach (var resultat in lecture.Valeur.Resultats)
        {
            var mesures = Should.NotThrow(() => VersMesures.Convertir(resultat), lequel);
            mesures.Grandeurs.ShouldAllBe(g => g.Value >= g.Key.Min && g.Value <= g.Key.Max);
        }
    }
}
