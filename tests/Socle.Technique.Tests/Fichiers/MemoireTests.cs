using System.Text;
using Socle.Technique.Fichiers;
using static Socle.Technique.Tests.Fichiers.FichiersDEssai;

namespace Socle.Technique.Tests.Fichiers;

/// <summary>Alone, because they weigh the whole process.</summary>
[CollectionDefinition(nameof(MemoireTests), DisableParallelization = true)]
public sealed class MesuresSeules;

[Collection(nameof(MemoireTests))]
public sealed class MemoireTests
{
    [Fact]
    public void Csv_ALargeDeclaration_IsNotHeldAndAllocatesLittle()
    {
        var contenu = new StringBuilder("SIRET;Nom;Prénom;NIR;Naissance;Embauche;Emploi;PCS;Contrat;Quotité;Expositions;Mail;Téléphone;Ville;Sortie\r\n");
        for (var i = 0; i < 91_650; i++)
        {
            contenu.Append(null, $"73282932000074;LEFÈVRE-{i};Loïc;1850578006{i % 1000:000}91;12/03/1985;01/02/2020;Conducteur d’engins;621a;CDI;1,00;bruit|vibrations;loic{i}@exemple.fr;0232000000;Évreux;\r\n");
        }
        using var flux = Texte(contenu.ToString());
        var avant = GC.GetTotalMemory(forceFullCollection: true);
        var alloue = GC.GetAllocatedBytesForCurrentThread();
        using var tableau = LecteurTabulaire.Ouvrir(flux, "x.csv").Valeur;
        var (nombre, plusHaut) = (0, 0L);
        foreach (var ligne in tableau.Lignes())
        {
            nombre += ligne.Valeur.Cellules.Count == 15 ? 1 : 0;
            if (nombre % 30_000 == 0)
            {
                plusHaut = Math.Max(plusHaut, GC.GetTotalMemory(forceFullCollection: true) - avant);
            }
        }
        nombre.ShouldBe(91_650);
        plusHaut.ShouldBeLessThan(4 * 1024 * 1024);
        ((GC.GetAllocatedBytesForCurrentThread() - alloue) / nombre).ShouldBeLessThan(8 * 1024, "bytes a line");
    }

    [Fact]
    public void Dsn_ManyWorkers_AreNotHeld()
    {
        var corps = DsnTests.Deux[DsnTests.Entete.Length..];
        using var flux = Texte(DsnTests.Entete + new StringBuilder().Insert(0, corps, 20_000), Encoding.Latin1);
        var avant = GC.GetTotalMemory(forceFullCollection: true);
        using var lecteur = LecteurDsn.Ouvrir(flux).Valeur;
        var nombre = 0;
        foreach (var individu in lecteur.Individus())
        {
            individu.EstSucces.ShouldBeTrue();
            if (++nombre == 39_000)
            {
                (GC.GetTotalMemory(forceFullCollection: true) - avant).ShouldBeLessThan(4 * 1024 * 1024);
            }
        }
        nombre.ShouldBe(40_000);
    }

    [Fact]
    public async Task Xlsx_HundredThousandRows_TakeNoMemory()
    {
        var fichier = Path.GetTempFileName();
        try
        {
            await using var flux = File.Create(fichier);
            var avant = GC.GetTotalMemory(forceFullCollection: true);
            object?[] ligne = ["Lefèvre", new DateOnly(2020, 2, 1), "note"];
            await using (var ecrivain = await EcrivainXlsx.CreerAsync(flux, ["Nom", "Embauche", "Note"]))
            {
                for (var i = 0; i < 100_000; i++)
                {
                    await ecrivain.LigneAsync(ligne);
                }
                (GC.GetTotalMemory(forceFullCollection: true) - avant).ShouldBeLessThan(2 * 1024 * 1024);
            }
            using var tableau = LecteurTabulaire.Ouvrir(flux, "x.xlsx").Valeur;
            tableau.Lignes().Count(l => l.Valeur[0].StartsWith("Lef", StringComparison.Ordinal)).ShouldBe(100_000);
        }
        finally
        {
            File.Delete(fichier);
        }
    }
}
