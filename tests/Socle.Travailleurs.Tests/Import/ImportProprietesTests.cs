using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Socle.Travailleurs.Import;
using static Socle.Travailleurs.Tests.Import.Fichier;

namespace Socle.Travailleurs.Tests.Import;

/// <summary>Whatever a file says: what an acceptance wrote, the same file finds unchanged, and an undoing gives back.</summary>
public sealed class ImportProprietesTests
{
    private static readonly string[] Noms = ["Marchand", "Marchant", "Leroy", "Garnier", "Œuvrard"];
    private static readonly string[] Prenoms = ["Lucie", "Lucie Anne", "Paul", "Noël"];
    private static readonly string[] Risques = ["", "aucun", "PLOMB", "AMIANTE|CMR", "PLOMB@01/02/2025"];
    private static readonly string[] Fins = ["", "", "", "31/01/2026", "31/02/2026"];

    private static readonly Gen<string> UneLigne =
        from nom in Gen.Elements(Noms)
        from prenoms in Gen.Elements(Prenoms)
        from siret in Gen.Elements(JeuImport.Delorme, JeuImport.Petit)
        from naissance in Gen.Elements("12/05/1990", "05/12/1990", "03/03/1975")
        from annee in Gen.Elements(2019, 2024)
        from poste in Gen.Elements("Cariste", "Menuisier", "")
        from risques in Gen.Elements(Risques)
        from fin in Gen.Elements(Fins)
        from arret in Gen.Elements("", "10/01/2026")
        select Ligne(siret, nom, prenoms, naissance, string.Create(CultureInfo.InvariantCulture, $"08/01/{annee}"), poste: poste, risques: risques, fin: fin,
            motifFin: fin.Length > 0 ? "059" : "", arret: arret.Length > 0 ? "MALADIE" : "", arretDebut: arret);

    private static readonly Gen<string> UnFichier = UneLigne.ListOf(8).Select(l => De([.. l]));

    [Fact]
    public async Task AccepterPuisAnnuler_RendLaBase_EtLeMemeFichierNeChangeRien()
    {
        await using var jeu = await JeuImport.CreerAsync(lignesParLot: 3);
        await jeu.ApercuPuisAccepterAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie", risques: "CMR"), Ligne(JeuImport.Petit, "Leroy", "Paul", "03/03/1975")));
        var applique = 0;
        foreach (var fichier in UnFichier.Sample(40))
        {
            applique += await VerifierAsync(jeu, fichier);
        }
        // A property that no file ever reached would prove nothing.
        applique.ShouldBeGreaterThan(100);
    }

    private static async Task<int> VerifierAsync(JeuImport jeu, string fichier)
    {
        var avant = await jeu.EtatAsync();
        var apercu = await jeu.ApercuAsync(fichier);
        (apercu.ACreer + apercu.AModifier + apercu.ACloturer + apercu.Inchangees + apercu.Refusees + apercu.Doublons).ShouldBe(apercu.Lignes, fichier);
        (await jeu.EtatAsync()).ShouldBe(avant, fichier);
        if (apercu.ACreer + apercu.AModifier + apercu.ACloturer == 0)
        {
            return 0;
        }
        var accepte = await jeu.AccepterAsync(apercu, partiel: true);
        accepte.Appliquees.ShouldBe(apercu.ACreer + apercu.AModifier + apercu.ACloturer, fichier);
        var second = await jeu.ApercuAsync(fichier);
        var encore = (await jeu.LignesAsync(second)).Where(l => l.Issue is IssueLigne.Creer or IssueLigne.CreerContrat or IssueLigne.Modifier or IssueLigne.Cloturer)
            .Select(l => $"{l.Numero} {l.Issue} {l.Changements}").ToList();
        encore.ShouldBeEmpty(fichier);
        var annule = await jeu.AnnulerAsync(accepte);
        annule.Etat.ShouldBe(EtatImport.Annule, $"{annule.Refus}\n{fichier}");
        (await jeu.EtatAsync()).ShouldBe(avant, fichier);
        return accepte.Appliquees;
    }
}
