using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Tests.Outils;
using Socle.Technique.Base;

namespace Socle.Dossier.Tests.Cles;

/// <summary>Keys turn without touching what files say; without its master key a file opens to nobody.</summary>
public sealed class TournerClesTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Tourner_TousLesDossiers_SOuvrentEncore(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie, paul) = (await monde.MedecinAsync(), await monde.TravailleurAsync(), await monde.TravailleurAsync("Paul"));
        await monde.EcrireAsync(medecin, lucie, new Observation("une"));
        await monde.EcrireAsync(medecin, paul, new Observation("deux"));

        (await monde.SoinAsync(medecin, s => s.GetRequiredService<TournerCles>().ExecuterAsync(nouvelle: true))).Valeur.ShouldBe(2);

        (await monde.SoinAsync(medecin, s => s.GetRequiredService<TournerCles>().CompterAsync())).ShouldBe([("0002", 2)]);
        (await monde.LireAsync(medecin, lucie)).Single().Contenu.ShouldBe(new Observation("une"));
        (await monde.VerifierAsync()).ShouldBeEmpty();
        (await monde.SoinAsync(medecin, s => s.GetRequiredService<TournerCles>().ExecuterAsync(nouvelle: false))).Valeur.ShouldBe(0);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_CleMaitresseAbsente_LeDitSansRienPerdre(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        await monde.EcrireAsync(medecin, lucie, new Observation("une"));
        await monde.SoinAsync(medecin, s => s.GetRequiredService<TournerCles>().ExecuterAsync(nouvelle: true));
        var options = monde.Services.Services.GetRequiredService<OptionsDossier>();
        File.Move(Path.Combine(options.Cles, "maitre-0002.cle"), Path.Combine(options.Cles, "ailleurs"));

        var sansCle = new TrousseauDossier(options);
        sansCle.Connait("0002").ShouldBeFalse();
        sansCle.Connait("0001").ShouldBeTrue();

        File.Move(Path.Combine(options.Cles, "ailleurs"), Path.Combine(options.Cles, "maitre-0002.cle"));
        (await monde.LireAsync(medecin, lucie)).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Tourner_ParUnAutreProcessus_CeluiQuiSertOuvreEncore(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        await monde.EcrireAsync(medecin, lucie, new Observation("une"));
        var ailleurs = new TrousseauDossier(monde.Services.Services.GetRequiredService<OptionsDossier>());

        var vers = ailleurs.Tourner();
        await monde.SoinAsync(medecin, async s =>
        {
            var db = s.GetRequiredService<DossierDb>();
            var ecritures = s.GetRequiredService<EcrituresDossier>();
            return await new TournerCles(db, ailleurs, ecritures).ExecuterAsync(nouvelle: false);
        });

        vers.ShouldBe("0002");
        (await monde.LireAsync(medecin, lucie)).Single().Contenu.ShouldBe(new Observation("une"));
    }

    [Fact]
    public void Creer_CleNeuve_LisibleParSocleSeul()
    {
        var dossier = Directory.CreateTempSubdirectory("socle-cles-").FullName;
        try
        {
            var trousseau = new TrousseauDossier(new OptionsDossier { Cles = Path.Combine(dossier, "cles") });

            trousseau.Courante.ShouldBe("0001");

            Directory.GetFiles(Path.Combine(dossier, "cles")).Select(Path.GetFileName).Order().ShouldBe(["maitre-0001.cle", "sceau.cle"]);
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(Path.Combine(dossier, "cles", "sceau.cle")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
            new TrousseauDossier(new OptionsDossier { Cles = Path.Combine(dossier, "cles") }).CleDeSceau.ShouldBe(trousseau.CleDeSceau);
        }
        finally
        {
            Directory.Delete(dossier, recursive: true);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void Chiffrer_ToutTexte_RevientEtNeSOuvreQueLa(int taille)
    {
        var cle = new byte[32];
        var clair = new byte[taille];
        Random.Shared.NextBytes(cle);
        Random.Shared.NextBytes(clair);

        var scelle = Chiffre.Chiffrer(cle, clair, "ici"u8);

        Chiffre.Dechiffrer(cle, scelle, "ici"u8).ShouldBe(clair);
        Should.Throw<System.Security.Cryptography.CryptographicException>(() => Chiffre.Dechiffrer(cle, scelle, "ailleurs"u8));
        scelle[^1] ^= 1;
        Should.Throw<System.Security.Cryptography.CryptographicException>(() => Chiffre.Dechiffrer(cle, scelle, "ici"u8));
        Should.Throw<System.Security.Cryptography.CryptographicException>(() => Chiffre.Dechiffrer(cle, scelle.AsSpan(0, 20), "ici"u8));
    }
}
