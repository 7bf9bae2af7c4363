using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;

namespace Socle.Organisation.Tests.Professionnels;

public sealed class ProfessionnelsTests
{
    private static readonly EnregistrerProfessionnel.Demande Claire =
        new(null, "Leroy", "Claire", Metier.Medecin, "10 001 234 565", "claire.leroy@exemple.fr", "02 32 00 00 00", null, 80, new DateOnly(2020, 1, 6));

    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Enregistrer_Nouveau_GardeSesValeurs(Moteur moteur)
    {
        await using var service = await ServiceDeTest.OuvrirAsync(moteur);

        var resultat = await EnregistrerAsync(service, Claire);

        resultat.EstSucces.ShouldBeTrue(resultat.ToString());
        (await service.Lire(db => db.Set<Professionnel>().SingleAsync())).ShouldSatisfyAllConditions(
            p => p.Rpps.ShouldBe("10001234565"), p => p.Quotite.ShouldBe(80), p => p.Metier.ShouldBe(Metier.Medecin), p => p.Au.ShouldBeNull());
    }

    [Fact]
    public async Task Enregistrer_Connu_LeCorrige()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var id = (await EnregistrerAsync(service, Claire)).Valeur;

        await EnregistrerAsync(service, Claire with { ProfessionnelId = id, Nom = "Leroy-Petit", Quotite = 50 });

        (await service.Lire(db => db.Set<Professionnel>().SingleAsync())).ShouldSatisfyAllConditions(
            p => p.Id.ShouldBe(id), p => p.Nom.ShouldBe("Leroy-Petit"), p => p.Quotite.ShouldBe(50));
    }

    [Fact]
    public async Task Enregistrer_RppsDunAutre_LeNomme()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        await EnregistrerAsync(service, Claire);

        var resultat = await EnregistrerAsync(service, Claire with { Prenom = "Paul" });

        resultat.Refus.Code.ShouldBe("rpps.deja");
        resultat.Refus.Phrase.ShouldContain("Claire Leroy");
    }

    [Theory, InlineData(0), InlineData(101), InlineData(-5)]
    public async Task Enregistrer_QuotiteImpossible_Refuse(int quotite)
    {
        await using var service = await ServiceDeTest.OuvrirAsync();

        (await EnregistrerAsync(service, Claire with { Quotite = quotite })).Refus.Code.ShouldBe("professionnel.quotite");
    }

    [Fact]
    public async Task Enregistrer_RienDeRempli_DitToutCeQuiManque()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();

        var resultat = await EnregistrerAsync(service, new(null, null, null, null, null, null, null, null, null, null));

        resultat.Refus.Tous.Select(r => r.Champ).ShouldBe(["Metier", "Nom", "Prenom", "Du"], ignoreOrder: true);
    }

    [Fact]
    public async Task Depart_AvantLArrivee_Refuse()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var id = (await EnregistrerAsync(service, Claire)).Valeur;

        var resultat = await service.Faire<DepartProfessionnel, Resultat<Id<Professionnel>>>(c => c.FaireAsync(new(id, new DateOnly(2020, 1, 5))));

        (resultat.Refus.Code, resultat.Refus.Champ).ShouldBe(("professionnel.depart", "Au"));
    }

    [Fact]
    public async Task Depart_ParErreur_SeReprend()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var id = (await EnregistrerAsync(service, Claire)).Valeur;
        await service.Faire<DepartProfessionnel, Resultat<Id<Professionnel>>>(c => c.FaireAsync(new(id, new DateOnly(2026, 3, 31))));

        await service.Faire<DepartProfessionnel, Resultat<Id<Professionnel>>>(c => c.FaireAsync(new(id, null)));

        (await service.Lire(db => db.Set<Professionnel>().SingleAsync())).Au.ShouldBeNull();
    }

    private static Task<Resultat<Id<Professionnel>>> EnregistrerAsync(ServiceDeTest service, EnregistrerProfessionnel.Demande demande) =>
        service.Faire<EnregistrerProfessionnel, Resultat<Id<Professionnel>>>(c => c.FaireAsync(demande));
}
