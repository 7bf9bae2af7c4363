using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Noyau;
using Socle.Suivi.Documents;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Tests.Cles;

/// <summary>The key given to a process of the portals opens what was handed over, and is not that of the files.</summary>
public sealed class CleDesCopiesTests : IDisposable
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

        CleDesCopies.Exporter(trousseau, portails).ShouldBeTrue();

        using var services = new ServiceCollection().AjouterCopiesSansDossier(portails).BuildServiceProvider();
        Encoding.UTF8.GetString(services.GetRequiredService<CoffreDesCopies>().Ouvrir(copie)).ShouldBe("Attestation");
        Directory.GetFiles(portails).Select(Path.GetFileName).ShouldBe([CleDesCopies.Fichier]);
    }

    [Fact]
    public void Exporter_IlYEnADejaUne_NEcritRien()
    {
        var (trousseau, portails) = (Trousseau(), Path.Combine(dossier, "portails"));
        CleDesCopies.Exporter(trousseau, portails);
        var avant = File.ReadAllText(Path.Combine(portails, CleDesCopies.Fichier));

        CleDesCopies.Exporter(trousseau, portails).ShouldBeFalse();

        File.ReadAllText(Path.Combine(portails, CleDesCopies.Fichier)).ShouldBe(avant);
    }

    private TrousseauDossier Trousseau() => new(new OptionsDossier { Cles = Path.Combine(dossier, "service") });
}
