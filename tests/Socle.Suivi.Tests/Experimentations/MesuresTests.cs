using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Suivi.Experimentations;
using Socle.Suivi.Tests.Echeancier;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;

namespace Socle.Suivi.Tests.Experimentations;

/// <summary>What the service tries for a time: declared on its own legal basis, ended, each application traced.</summary>
public sealed class MesuresTests
{
    private static readonly Id<Compte> Compte = new(4_242);

    private static readonly SaisieMesure Saisie = new()
    {
        Intitule = "Rappel par téléphone",
        BaseJuridique = "Délibération du service",
        Du = new(2026, 1, 1),
        Au = new(2026, 6, 30),
        Perimetre = PerimetreMesure.Service,
    };

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Enregistrer_Appliquer_Terminer_GardeLesApplications(Moteur moteur)
    {
        await using var service = await OuvrirAsync(moteur);
        var (travailleur, _) = await service.EmbaucherAsync("Marchand");
        var id = (await EnregistrerAsync(service, null, Saisie)).Valeur;

        (await AppliquerAsync(service, id, new() { Le = new(2026, 2, 27), Quoi = "VIP du 3 mars", TravailleurId = travailleur.Id })).EstSucces.ShouldBeTrue();

        (await service.Services.LireAsync(db => db.Set<ApplicationMesure>().SingleAsync())).ShouldSatisfyAllConditions(
            a => a.ParCompte.ShouldBe(Compte), a => a.TravailleurId.ShouldBe(travailleur.Id), a => a.Le.ShouldBe(new DateOnly(2026, 2, 27)));
        (await service.Services.LireAsync(db => db.Set<EvenementAudit>().Where(e => e.Objet == "application_mesure").Select(e => e.Changements).SingleAsync()))!
            .ShouldNotContain("VIP", Case.Sensitive, "the trail says that it was applied, not to what");
        (await TerminerAsync(service, id, new(2026, 2, 26))).Refus.Code.ShouldBe("mesure.fin.appliquee");
        (await TerminerAsync(service, id, new(2026, 2, 27))).EstSucces.ShouldBeTrue();
        (await AppliquerAsync(service, id, new() { Le = new(2026, 2, 28), Quoi = "VIP" })).Refus.Code.ShouldBe("mesure.hors-dates");
    }

    public static TheoryData<DateOnly, string?> Jours => new()
    {
        { new(2025, 12, 31), "mesure.hors-dates" }, { new(2026, 1, 1), null }, { new(2026, 3, 2), null }, { new(2026, 3, 3), "mesure.future" }, { new(2026, 7, 1), "mesure.hors-dates" },
    };

    [Theory, MemberData(nameof(Jours))]
    public async Task Appliquer_AutourDesBornes_EstRefuseQuandIlLeFaut(DateOnly le, string? code)
    {
        await using var service = await OuvrirAsync(Moteur.Sqlite);
        var id = (await EnregistrerAsync(service, null, Saisie)).Valeur;

        var resultat = await AppliquerAsync(service, id, new() { Le = le, Quoi = "VIP" });

        (resultat.EstSucces ? null : resultat.Refus.Code).ShouldBe(code);
    }

    [Fact]
    public async Task Enregistrer_Incoherente_DitToutCeQuiManque()
    {
        await using var service = await OuvrirAsync(Moteur.Sqlite);

        (await EnregistrerAsync(service, null, new())).Refus.Tous.Select(r => r.Champ).ShouldBe(["Perimetre", "Intitule", "BaseJuridique", "Du"]);
        (await EnregistrerAsync(service, null, Saisie with { Au = new(2025, 12, 31) })).Refus.Code.ShouldBe("mesure.inversee");
        foreach (var (perimetre, code) in new[] { (PerimetreMesure.Equipe, "mesure.equipe"), (PerimetreMesure.Centre, "mesure.centre"), (PerimetreMesure.Entreprise, "mesure.entreprise") })
        {
            (await EnregistrerAsync(service, null, Saisie with { Perimetre = perimetre })).Refus.Code.ShouldBe(code);
        }
        (await EnregistrerAsync(service, new(7), Saisie)).Refus.Code.ShouldBe("mesure.introuvable");
    }

    private static async Task<ServiceDEssai> OuvrirAsync(Moteur moteur)
    {
        var service = await ServiceDEssai.OuvrirAsync(moteur);
        service.Services.Horloge.Maintenant = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        return service;
    }

    private static Task<Resultat<Id<MesureExperimentale>>> EnregistrerAsync(ServiceDEssai service, Id<MesureExperimentale>? id, SaisieMesure saisie) =>
        service.Services.DansAsync(s => s.GetRequiredService<EnregistrerMesure>().ExecuterAsync(id, saisie));

    private static Task<Resultat<Id<MesureExperimentale>>> TerminerAsync(ServiceDEssai service, Id<MesureExperimentale> id, DateOnly au) =>
        service.Services.DansAsync(s => s.GetRequiredService<TerminerMesure>().ExecuterAsync(new(id, au)));

    private static Task<Resultat<Id<ApplicationMesure>>> AppliquerAsync(ServiceDEssai service, Id<MesureExperimentale> id, SaisieApplication saisie) =>
        service.Services.DansAsync(s =>
        {
            s.GetRequiredService<AuteurCourant>().Valeur = new Auteur(Compte, "test");
            return s.GetRequiredService<AppliquerMesure>().ExecuterAsync(id, saisie);
        });
}
