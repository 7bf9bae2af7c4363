using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Liens;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;

namespace Socle.Suivi.Tests.Convocations;

/// <summary>What a link opens, for how long, and what one may do with it.</summary>
public sealed class LiensTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Confirmer_ParLeLien_ConfirmeEtDitQui(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        var rendezVous = await EnvoyeAsync(service);
        var secret = service.Secret("Marchand");

        var lien = (await LireAsync(service, secret)).ShouldNotBeNull();
        lien.RendezVous.ShouldHaveSingleItem().Nom.ShouldBeNull("a worker's link names nobody");
        (await RepondreAsync(service, r => r.ConfirmerAsync(secret, rendezVous.Id))).EstSucces.ShouldBeTrue();
        (await RepondreAsync(service, r => r.ConfirmerAsync(secret, rendezVous.Id))).EstSucces.ShouldBeTrue("twice is once");

        (await service.Agenda.LireAsync(rendezVous.Id)).Etat.ShouldBe(EtatRendezVous.Confirme);
        (await service.Agenda.EtapesAsync(rendezVous.Id)).Last().Par.ShouldBe("lien de convocation");
        (await service.Agenda.Service.Services.LireAsync(db => db.Set<JetonConvocation>().AsNoTracking().SingleAsync())).Empreinte.ShouldNotContain(secret);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Lire_LienInconnuExpireOuDePasse_NOuvreRien(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        var rendezVous = await EnvoyeAsync(service);
        var secret = service.Secret("Marchand");

        (await LireAsync(service, secret + "x")).ShouldBeNull();
        (await LireAsync(service, "")).ShouldBeNull();
        service.Agenda.Service.Services.Horloge.Maintenant = HeureDeParis.Instant(rendezVous.Jour, rendezVous.Debut).AddSeconds(-1);
        (await LireAsync(service, secret)).ShouldNotBeNull();
        service.Avancer(TimeSpan.FromSeconds(1));
        (await LireAsync(service, secret)).ShouldBeNull("the appointment has begun");
        (await RepondreAsync(service, r => r.ConfirmerAsync(secret, rendezVous.Id))).Refus.Code.ShouldBe("lien.ferme");
    }

    [Fact]
    public async Task Repondre_RendezVousDUnAutre_EstRefuse()
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(Moteur.Sqlite);
        var autre = await service.RendezVousAsync("Nguyen");
        await EnvoyeAsync(service);
        var secret = service.Secret("Marchand");

        (await RepondreAsync(service, r => r.ExcuserAsync(secret, autre.Id, MotifEtape.AParti))).Refus.Code.ShouldBe("lien.ferme");
        (await service.Agenda.LireAsync(autre.Id)).Etat.ShouldBe(EtatRendezVous.Convoque);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Excuser_AvecUneRaisonDeLaListe_LibereLaPlace(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        var rendezVous = await EnvoyeAsync(service);
        var secret = service.Secret("Marchand");

        (await RepondreAsync(service, r => r.ExcuserAsync(secret, rendezVous.Id, MotifEtape.EnArret))).Refus.Code.ShouldBe("lien.motif", "a leave is not asked of a worker here");
        (await RepondreAsync(service, r => r.ExcuserAsync(secret, rendezVous.Id, MotifEtape.EmpechementTravail))).EstSucces.ShouldBeTrue();

        (await service.Agenda.LireAsync(rendezVous.Id)).Etat.ShouldBe(EtatRendezVous.Excuse);
        (await LireAsync(service, secret))!.RendezVous.Single().Ouvert.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Deplacer_VersUnCreneauPropose_DeplaceConfirmeEtLeDit(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        var rendezVous = await EnvoyeAsync(service, employeurs: true);
        var libres = new List<Vacation>();
        for (var i = 1; i <= 7; i++)
        {
            libres.Add(await service.Agenda.VacationAsync(jour: ServiceQuiConvoque.Jour.AddDays(i)));
        }
        await service.Agenda.VacationAsync(service.Agenda.Medecin, ServiceQuiConvoque.Jour.AddDays(1), new(14, 0), new(17, 0));
        var secret = service.Secret("Bonjour Lucie");

        var proposes = await service.DansAsync<ProposerCreneaux, IReadOnlyList<CreneauPropose>>(p => p.LireAsync(rendezVous.Id, default));
        proposes.Select(p => p.Vacation).ShouldBe(libres.Take(5).Select(v => v.Id), "the same professional, the next days, five at most");
        (await RepondreAsync(service, r => r.DeplacerAsync(secret, rendezVous.Id, libres[6].Id))).Refus.Code.ShouldBe("lien.pris", "not one of those proposed");
        (await RepondreAsync(service, r => r.DeplacerAsync(secret, rendezVous.Id, libres[2].Id))).EstSucces.ShouldBeTrue();
        await service.EnvoyerAsync();

        var deplace = await service.Agenda.LireAsync(rendezVous.Id);
        (deplace.Jour, deplace.Etat).ShouldBe((ServiceQuiConvoque.Jour.AddDays(3), EtatRendezVous.Confirme));
        (await service.ConvocationsAsync()).Where(c => c.Genre == GenreMessage.Deplacement).Select(c => c.Destinataire)
            .ShouldBe([DestinataireMessage.Travailleur, DestinataireMessage.Employeur], "both were told of the former hour");
        service.Courriels().Last(c => c.Contains("Bonjour Lucie", StringComparison.Ordinal)).ShouldContain("SEQUENCE:4");
        (await LireAsync(service, secret))!.RendezVous.Single().Jour.ShouldBe(deplace.Jour, "the first link shows where it stands now");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Lien_DeLEmployeur_MontreLesSalariesDuMessageEtEux(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        var rendezVous = await service.RendezVousAsync("Marchand");
        await service.RendezVousAsync("Nguyen");
        await service.RendezVousAsync("Secrete", contrat: false);
        await service.PreparerAsync(travailleurs: false, employeurs: true);
        await service.EnvoyerAsync();
        var secret = service.Secret("paie@delorme");

        var lien = (await LireAsync(service, secret)).ShouldNotBeNull();
        lien.RendezVous.Select(r => r.Nom).ShouldBe(["Lucie Marchand", "Lucie Nguyen"]);
        (await RepondreAsync(service, r => r.DeplacerAsync(secret, rendezVous.Id, service.Vacation.Id))).Refus.Code.ShouldBe("lien.ferme");
        (await RepondreAsync(service, r => r.ExcuserAsync(secret, rendezVous.Id, MotifEtape.AParti))).EstSucces.ShouldBeTrue();
        (await service.Agenda.LireAsync(rendezVous.Id)).Etat.ShouldBe(EtatRendezVous.Excuse);
    }

    private static async Task<RendezVous> EnvoyeAsync(ServiceQuiConvoque service, bool employeurs = false)
    {
        var rendezVous = await service.RendezVousAsync("Marchand");
        (await service.PreparerAsync(employeurs: employeurs)).EstSucces.ShouldBeTrue();
        await service.EnvoyerAsync();
        return rendezVous;
    }

    private static Task<LienLu?> LireAsync(ServiceQuiConvoque service, string secret) => service.DansAsync<LireLien, LienLu?>(l => l.LireAsync(secret, default));

    private static Task<Resultat<Id<RendezVous>>> RepondreAsync(ServiceQuiConvoque service, Func<RepondreAuLien, Task<Resultat<Id<RendezVous>>>> acte) => service.DansAsync(acte);
}
