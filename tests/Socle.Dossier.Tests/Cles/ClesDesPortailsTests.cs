using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Noyau;
using Socle.Suivi.Documents;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Tests.Cles;

/// <summary>The keys given to a process of the portals: they open what was handed over and close what workers send, and are not those of the files.</summary>
public sealed class ClesDesPortailsTests : IDisposable
{
    private readonly string dossier = Directory.CreateTempSubdirectory("socle-cles-").FullName;

    public void Dispose() => Directory.Delete(dossier, recursive: true);

    [Fact]
    public void Exporter_PuisOuvrirSansLesCles_OuvreLaCopie()
    {
        var (trousseau, portails) = (Trousseau(), Path.Combine(dossier, "portails"));
        var id = Id<CopieTravailleur>.Nouveau();
        var copie = new CopieTravailleur
        {
            Id = id,
            TravailleurId = Id<Travailleur>.Nouveau(),
            Numero = "2026-000001",
            SigneLe = default,
            EnPdf = false,
            Contenu = Chiffre.Chiffrer(trousseau.CleDesCopies, "Attestation"u8, Encoding.UTF8.GetBytes(CoffreDesCopies.LieuTravailleur(id.Valeur))),
        };

        ClesDesPortails.Exporter(trousseau, Depots(), portails).ShouldBeTrue();

        using var services = new ServiceCollection().AjouterClesDesPortails(portails).BuildServiceProvider();
        Encoding.UTF8.GetString(services.GetRequiredService<CoffreDesCopies>().Ouvrir(copie)).ShouldBe("Attestation");
        Directory.GetFiles(portails).Select(Path.GetFileName).ShouldBe([ClesDesPortails.Copies, ClesDesPortails.Depots], ignoreOrder: true);
    }

    [Fact]
    public void Exporter_IlYEnADejaUne_NEcritRien()
    {
        var (trousseau, portails) = (Trousseau(), Path.Combine(dossier, "portails"));
        ClesDesPortails.Exporter(trousseau, Depots(), portails);
        var avant = File.ReadAllText(Path.Combine(portails, ClesDesPortails.Copies));

        ClesDesPortails.Exporter(trousseau, Depots(), portails).ShouldBeFalse();

        File.ReadAllText(Path.Combine(portails, ClesDesPortails.Copies)).ShouldBe(avant);
    }

    private ClesDesDepots Depots() => new(new OptionsDossier { Cles = Path.Combine(dossier, "service") });

    private TrousseauDossier Trousseau() => new(new OptionsDossier { Cles = Path.Combine(dossier, "service") });
}
