using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Dossier.Contenus;
using Socle.Dossier.Protocoles;
using Socle.Droit;
using Socle.Noyau;

namespace Socle.Dossier.Tests.Protocoles;

/// <summary>Whom a protocol concerns, why, since when it was done, and which version holds: pure, told by tables.</summary>
public sealed class QuiEstConcerneTests
{
    private static readonly DateOnly Jour = new(2026, 3, 2);
    private static readonly Id<Entreprise> Delorme = Id<Entreprise>.Nouveau();
    private static readonly Id<Etablissement> Vernon = Id<Etablissement>.Nouveau();

    private static readonly PersonneConcernee Lucie = new(
        40, Categorie.Sir, TypeVisite.Vip, [new("Soudeuse, atelier peinture", "624d", Delorme, "Delorme", Vernon)],
        [new("CMR_SILICE", "Silice cristalline alvéolaire", false), new("NUIT", "Travail de nuit", true)]);

    public static TheoryData<string, PorteeProtocole, bool> Portees => new()
    {
        { "exposure itself", new() { Expositions = ["NUIT"] }, true },
        { "a larger exposure covers it", new() { Expositions = ["CHIMIQUE"] }, true },
        { "a finer one does not", new() { Expositions = ["CMR_BOIS"] }, false },
        { "one of several is enough", new() { Expositions = ["BRUIT", "NUIT"] }, true },
        { "each criterion narrows", new() { Expositions = ["NUIT"], Categories = [Categorie.Si] }, false },
        { "company", new() { Entreprise = Delorme }, true },
        { "other company", new() { Entreprise = Id<Entreprise>.Nouveau() }, false },
        { "establishment", new() { Etablissement = Vernon }, true },
        { "words of the post", new() { Postes = ["cariste", "Atelier PEINTURE"] }, true },
        { "not in the middle of a word", new() { Postes = ["oudeuse"] }, false },
        { "first characters of a trade", new() { Pcs = ["624"] }, true },
        { "other trade", new() { Pcs = ["625"] }, false },
        { "category", new() { Categories = [Categorie.Sia, Categorie.Sir] }, true },
        { "kind of visit", new() { Visites = [TypeVisite.Vip] }, true },
        { "other kind of visit", new() { Visites = [TypeVisite.Reprise] }, false },
        { "the day of the birthday", new() { AgeMin = 40 }, true },
        { "the year before", new() { AgeMin = 41 }, false },
        { "last age, included", new() { AgeMax = 40 }, true },
        { "the year after", new() { AgeMax = 39 }, false },
    };

    [Theory, MemberData(nameof(Portees))]
    public void Portee_SelonLaPersonne_ConcerneOuNon(string cas, PorteeProtocole portee, bool concerne)
    {
        var raisons = portee.Pourquoi(Lucie);

        (raisons is not null).ShouldBe(concerne, cas);
        raisons?.ShouldNotBeEmpty(cas);
    }

    [Fact]
    public void Raison_DitQuiLASu() => new PorteeProtocole { Expositions = ["CHIMIQUE", "NUIT"] }.Pourquoi(Lucie)!.Single()
        .ShouldBe("Silice cristalline alvéolaire (noté au dossier), Travail de nuit (déclaré par l’employeur)");

    [Fact]
    public void Portee_SansVisiteNiPoste_NeConcernePasCeQuiLesDemande()
    {
        var personne = Lucie with { Visite = null, Postes = [], Categorie = null };

        new PorteeProtocole { Visites = [TypeVisite.Vip] }.Pourquoi(personne).ShouldBeNull();
        new PorteeProtocole { Postes = ["soudeuse"] }.Pourquoi(personne).ShouldBeNull();
        new PorteeProtocole { Categories = [Categorie.Si] }.Pourquoi(personne).ShouldBeNull();
    }

    [Theory]
    [InlineData("2024-03-01", 24, false), InlineData("2024-03-02", 24, false), InlineData("2024-03-03", 24, true), InlineData("2026-03-02", 24, true)]
    public void DejaFait_ALaFinDeLaPeriode_EstARefaire(string fait, int mois, bool tient) =>
        (DejaFait.Jusque(DateOnly.Parse(fait, System.Globalization.CultureInfo.InvariantCulture), mois, Jour) is not null).ShouldBe(tient);

    [Fact]
    public void DejaFait_AChaqueVisiteOuJamais_EstAFaire()
    {
        DejaFait.Jusque(Jour, null, Jour).ShouldBeNull();
        DejaFait.Jusque(null, 12, Jour).ShouldBeNull();
    }

    [Fact]
    public void Mesure_LaOuElleEstEcrite_CompteCommeFaite()
    {
        var terme = new Contenus.Terme("examens", "1", "AUDIOMETRIE", "Audiométrie tonale");
        DejaFait.EstCelle(new Constantes(120, 80, null, 70, 175, null), "TENSION").ShouldBeTrue();
        DejaFait.EstCelle(new Constantes(120, 80, null, 70, null, null), "POIDS_TAILLE").ShouldBeFalse("no height");
        DejaFait.EstCelle(new ExamenComplementaire(terme, Jour, null, null, null), "AUDIOMETRIE").ShouldBeFalse("asked for, not made");
        DejaFait.EstCelle(new ExamenComplementaire(terme, null, Jour, null, null), "AUDIOMETRIE").ShouldBeTrue();
        DejaFait.EstCelle(new SuiviDeProtocole("x", 1, "x", null, [], [new("AUDIOMETRIE", "", EtatMesure.NonFaite, null)]), "AUDIOMETRIE").ShouldBeFalse();
    }

    [Fact]
    public void Versions_UnJour_UneSeuleVaut()
    {
        var famille = Id<ProtocoleDeSuivi>.Nouveau();
        ProtocoleDeSuivi[] versions =
        [
            Version(famille, 1, new(2026, 3, 1), null), Version(famille, 2, new(2026, 3, 10), new(2026, 3, 20)), Version(famille, 3, new(2026, 3, 15), new(2026, 3, 15)), Version(famille, 4, null, null),
        ];

        int? Le(int jour) => versions.Le(new(2026, 3, jour))?.Version;
        (versions.Le(new(2026, 2, 28)), Le(1), Le(9), Le(10), Le(15), Le(19), Le(20)).ShouldBe((null, 1, 1, 2, 2, 2, null), "withdrawn before it began, the third never takes the place of the second");
        versions.Select(v => v.EtatLe(versions, new(2026, 3, 12))).ShouldBe([EtatDuProtocole.Remplace, EtatDuProtocole.EnVigueur, EtatDuProtocole.Retire, EtatDuProtocole.Brouillon]);
        versions.Take(1).AuPlusTot(Jour).ShouldBe(Jour.AddDays(1));
        versions.Skip(3).AuPlusTot(Jour).ShouldBe(Jour, "a first version may begin today");
        versions.AuPlusTot(Jour).ShouldBe(new(2026, 3, 16), "after the last to come");
    }

    private static ProtocoleDeSuivi Version(Id<ProtocoleDeSuivi> famille, int version, DateOnly? du, DateOnly? retire) => new()
    {
        Id = Id<ProtocoleDeSuivi>.Nouveau(),
        FamilleId = famille,
        Version = version,
        Titre = "x",
        Contenu = "{}",
        Edition = 1,
        EcritPar = "x",
        EcritLe = default,
        PublieLe = du is null ? null : default(DateTime),
        Du = du,
        RetireDu = retire,
    };
}
