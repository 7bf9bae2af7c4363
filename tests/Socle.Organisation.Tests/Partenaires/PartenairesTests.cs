using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Technique.Base;

namespace Socle.Organisation.Tests.Partenaires;

public sealed class PartenairesTests
{
    private static readonly SaisiePartenaire Saisie = new() { Nom = "Santé  des Caps", Siren = "732 829 320", CodePostal = "62 200", Telephone = "03.21.00.00.00", Courriel = "Contact@Caps.exemple.FR", ConventionDu = new(2026, 1, 1), ConventionAu = new(2026, 12, 31) };

    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Enregistrer_ToutRempli_GardeLesValeursNormalisees(Moteur moteur)
    {
        await using var service = await ServiceDeTest.OuvrirAsync(moteur);

        var cree = await service.Faire<EnregistrerPartenaire, Resultat<Id<ServicePartenaire>>>(e => e.FaireAsync(null, Saisie));
        cree.EstSucces.ShouldBeTrue(cree.ToString());
        await service.Faire<EnregistrerPartenaire, Resultat<Id<ServicePartenaire>>>(e => e.FaireAsync(cree.Valeur, Saisie with { Contact = "Mme Roy" }));

        (await service.Lire(db => db.Set<ServicePartenaire>().SingleAsync())).ShouldSatisfyAllConditions(
            p => p.Nom.ShouldBe("Santé des Caps"), p => p.Siren.ShouldBe("732829320"), p => p.CodePostal.ShouldBe("62200"), p => p.Courriel.ShouldBe("Contact@caps.exemple.fr"), p => p.Contact.ShouldBe("Mme Roy"));
    }

    [Fact]
    public async Task Enregistrer_PlusieursErreurs_LesDitToutes()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();

        var refuse = await service.Faire<EnregistrerPartenaire, Resultat<Id<ServicePartenaire>>>(e => e.FaireAsync(null, Saisie with { Nom = "", Siren = "123", ConventionAu = new(2025, 12, 31) }));

        refuse.Refus.Tous.Select(r => r.Champ).ShouldBe(["Nom", "Siren", "ConventionAu"], ignoreOrder: true);
    }

    [Fact]
    public async Task Fermer_NEstPlusOuvert_EtRouvre()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var id = (await service.Faire<EnregistrerPartenaire, Resultat<Id<ServicePartenaire>>>(e => e.FaireAsync(null, Saisie))).Valeur;

        await service.Faire<FermerPartenaire, Resultat<Id<ServicePartenaire>>>(f => f.FaireAsync(id, ouvert: false));
        (await service.Lire(db => db.Set<ServicePartenaire>().SingleAsync())).Actif.ShouldBeFalse();
        await service.Faire<FermerPartenaire, Resultat<Id<ServicePartenaire>>>(f => f.FaireAsync(id, ouvert: true));
        (await service.Lire(db => db.Set<ServicePartenaire>().SingleAsync())).Actif.ShouldBeTrue();
    }

    [Theory, InlineData(2025, 12, 31, false), InlineData(2026, 1, 1, true), InlineData(2026, 12, 31, true), InlineData(2027, 1, 1, false)]
    public void ConventionTient_DuPremierAuDernierJour(int annee, int mois, int jour, bool tient) =>
        new ServicePartenaire { Id = Id<ServicePartenaire>.Nouveau(), Nom = "Caps", ConventionDu = Saisie.ConventionDu, ConventionAu = Saisie.ConventionAu }.ConventionTient(new(annee, mois, jour)).ShouldBe(tient);

    [Fact]
    public void ConventionTient_SansDates_Toujours() =>
        new ServicePartenaire { Id = Id<ServicePartenaire>.Nouveau(), Nom = "Caps" }.ConventionTient(new(2026, 1, 1)).ShouldBeTrue();
}
