using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Liste;
using Socle.Suivi.Convocations.Suites;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;

namespace Socle.Suivi.Tests.Convocations;

/// <summary>What follows a convocation: moves, cancellations, reminders, and mail that comes back.</summary>
public sealed class SuitesTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Annuler_ApresLaConvocation_EstDitUneFoisAQuiLeSavait(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        var rendezVous = await ConvoqueAsync(service);

        await service.Agenda.ChangerAsync(await service.Agenda.LireAsync(rendezVous.Id), EtatRendezVous.Annule, MotifEtape.ServiceIndisponible);
        await service.Agenda.Service.Services.DansAsync(async s =>
        {
            await s.GetRequiredService<SuivreRendezVous>().RecevoirAsync(new EtatChange(rendezVous.Id, EtatRendezVous.Convoque, EtatRendezVous.Annule, null), default);
            return true;
        });
        await service.EnvoyerAsync();

        (await service.ConvocationsAsync()).Select(c => (c.Genre, c.Destinataire, c.Etat)).ShouldBe(
            [(GenreMessage.Convocation, DestinataireMessage.Travailleur, EtatConvocation.Envoyee), (GenreMessage.Annulation, DestinataireMessage.Travailleur, EtatConvocation.Envoyee)]);
        service.Courriels()[^1].ShouldContain("est annulé");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Deplacer_SansQuePersonneLeSache_NeDitRien(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        var rendezVous = await service.RendezVousAsync("Marchand");

        (await service.Agenda.DeplacerAsync(new(rendezVous.Id, rendezVous.Version, service.Vacation.Id, new(10, 0)))).EstSucces.ShouldBeTrue();

        (await service.ConvocationsAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Deplacer_ApresLaConvocation_EstDitPuisConvoqueDeNouveau(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        var rendezVous = await ConvoqueAsync(service);
        var convoque = await service.Agenda.LireAsync(rendezVous.Id);

        (await service.Agenda.DeplacerAsync(new(rendezVous.Id, convoque.Version, service.Vacation.Id, new(10, 0)))).EstSucces.ShouldBeTrue();
        (await service.Agenda.LireAsync(rendezVous.Id)).Etat.ShouldBe(EtatRendezVous.Propose);
        await service.EnvoyerAsync();

        service.Courriels()[^1].ShouldContain("déplacé");
        service.Courriels()[^1].ShouldContain("10 h");
        (await service.Agenda.LireAsync(rendezVous.Id)).Etat.ShouldBe(EtatRendezVous.Convoque);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prevenir_LieuDeLaVacationChange_EstDitUneFois(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        await ConvoqueAsync(service);
        (await PrevenirAsync(service)).ShouldBe("Aucun changement à annoncer.");
        await service.Agenda.Service.Services.EcrireAsync(async e =>
        {
            (await e.Db.Set<Vacation>().SingleAsync(v => v.Id == service.Vacation.Id)).CentreId = null;
            return Resultat.De(true);
        });

        (await PrevenirAsync(service)).ShouldBe("Un changement annoncé.");
        (await PrevenirAsync(service)).ShouldBe("Aucun changement à annoncer.", "one that waits says what stands when it leaves");
        await service.EnvoyerAsync();
        (await PrevenirAsync(service)).ShouldBe("Aucun changement à annoncer.");

        service.Courriels()[^1].ShouldContain("à distance");
        (await service.ConvocationsAsync())[^1].Genre.ShouldBe(GenreMessage.Deplacement);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prevenir_AutreProfessionnelMemeHeureMemeLieu_NeDitRien(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        await ConvoqueAsync(service);
        await service.Agenda.Service.Services.EcrireAsync(async e =>
        {
            (await e.Db.Set<Vacation>().SingleAsync(v => v.Id == service.Vacation.Id)).ProfessionnelId = service.Agenda.Medecin.Id;
            return Resultat.De(true);
        });

        (await PrevenirAsync(service)).ShouldBe("Aucun changement à annoncer.");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prevenir_DeplacePendantQueLeMessageAttend_NEstPasDitDeuxFois(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        var rendezVous = await service.RendezVousAsync("Marchand");
        await service.PreparerAsync();
        (await service.Agenda.DeplacerAsync(new(rendezVous.Id, rendezVous.Version, service.Vacation.Id, new(10, 0)))).EstSucces.ShouldBeTrue();
        await service.EnvoyerAsync();

        (await PrevenirAsync(service)).ShouldBe("Aucun changement à annoncer.");

        (await service.SeuleAsync()).Genre.ShouldBe(GenreMessage.Convocation);
        service.Courriels().ShouldHaveSingleItem().ShouldContain("10 h");
    }

    /// <summary>The service warns seven days before.</summary>
    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    [InlineData(12, true)]
    public async Task Deplacer_AutourDuDelai_EstAAppelerSIlEstTropProche(int leJour, bool aAppeler)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(Moteur.Sqlite);
        var rendezVous = await ConvoqueAsync(service);
        service.Agenda.Service.Services.Horloge.Maintenant = new DateTimeOffset(2026, 3, leJour, 7, 0, 0, TimeSpan.Zero);

        await DeplacerAsync(service, rendezVous);

        (await service.ConvocationsAsync())[^1].AAppeler.ShouldBe(aAppeler);
        (await service.DansAsync<ListerConvocations, ComptesConvocations>(l => l.ComptesAsync(default))).APrevenir.ShouldBe(aAppeler ? 1 : 0);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Prevenir_ParTelephone_SortDeLaListeEtRienNePartPlus(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        var rendezVous = await ConvoqueAsync(service);
        service.Agenda.Service.Services.Horloge.Maintenant = new DateTimeOffset(2026, 3, 16, 7, 0, 0, TimeSpan.Zero);
        await DeplacerAsync(service, rendezVous);
        var changement = (await service.ConvocationsAsync())[^1];

        (await service.DansAsync<AgirSurConvocations, Resultat<int>>(a => a.ExecuterAsync([changement.Id], ActeConvocation.Prevenu))).Valeur.ShouldBe(1);
        await service.EnvoyerAsync();

        service.Smtp.Recus.Count.ShouldBe(1, "the first convocation alone");
        var dit = (await service.ConvocationsAsync())[^1];
        (dit.Etat, dit.Code, dit.AAppeler).ShouldBe((EtatConvocation.Envoyee, Convocation.ParTelephone, false));
        (await service.Agenda.LireAsync(rendezVous.Id)).Etat.ShouldBe(EtatRendezVous.Convoque);
        (await service.DansAsync<ListerConvocations, ComptesConvocations>(l => l.ComptesAsync(default))).APrevenir.ShouldBe(0);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Confirmer_ApresUnChangementProche_NEstPlusAAppeler(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        var rendezVous = await ConvoqueAsync(service);
        service.Agenda.Service.Services.Horloge.Maintenant = new DateTimeOffset(2026, 3, 16, 7, 0, 0, TimeSpan.Zero);
        await DeplacerAsync(service, rendezVous);
        await service.EnvoyerAsync();

        await service.Agenda.ChangerAsync(await service.Agenda.LireAsync(rendezVous.Id), EtatRendezVous.Confirme);

        (await service.ConvocationsAsync()).ShouldAllBe(c => !c.AAppeler);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Rappeler_AutourDuJourChoisi_UneFoisChacun(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        await ConvoqueAsync(service);
        async Task<int> RappelsLe(int jour)
        {
            service.Agenda.Service.Services.Horloge.Maintenant = new DateTimeOffset(2026, 3, jour, 7, 0, 0, TimeSpan.Zero);
            (await service.DansAsync<RappelerLeMatin, Resultat<string>>(r => r.FaireAsync(default))).EstSucces.ShouldBeTrue();
            await service.EnvoyerAsync();
            return (await service.ConvocationsAsync()).Count(c => c.Genre == GenreMessage.Rappel);
        }

        (await RappelsLe(9)).ShouldBe(0, "eight days before");
        (await RappelsLe(10)).ShouldBe(1, "seven days before");
        (await RappelsLe(10)).ShouldBe(1, "the same morning");
        (await RappelsLe(14)).ShouldBe(1);
        (await RappelsLe(16)).ShouldBe(2, "the morning of the second day before was missed");
        (await RappelsLe(16)).ShouldBe(2);
    }

    [Fact]
    public async Task Rappeler_ConvoqueLaVeille_NEstPasRappeleAussitot()
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(Moteur.Sqlite);
        service.Agenda.Service.Services.Horloge.Maintenant = new DateTimeOffset(2026, 3, 12, 8, 0, 0, TimeSpan.Zero);
        await service.RendezVousAsync("Marchand");
        await service.PreparerAsync(tardifs: true);
        await service.EnvoyerAsync();

        await service.DansAsync<RappelerLeMatin, Resultat<string>>(r => r.FaireAsync(default));

        (await service.SeuleAsync()).Genre.ShouldBe(GenreMessage.Convocation);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Retour_DUnCourriel_LeRemetDansLaListe(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        await ConvoqueAsync(service);
        var convocation = await service.SeuleAsync();
        Directory.CreateDirectory(service.Dossier.Retours);
        await File.WriteAllTextAsync(Path.Combine(service.Dossier.Retours, "1"), Rapport(convocation.Id.ToString()));
        await File.WriteAllTextAsync(Path.Combine(service.Dossier.Retours, "2"), "Subject: absent du bureau\n\nJe reviens lundi.");
        await File.WriteAllTextAsync(Path.Combine(service.Dossier.Retours, "3"), Rapport("0000000000000"));

        var bilan = await service.DansAsync<LireRetours, Resultat<string>>(r => r.FaireAsync(default));

        bilan.Valeur.ShouldBe("3 retours lus, 1 messages revenus.");
        (await service.SeuleAsync()).Etat.ShouldBe(EtatConvocation.Rejetee);
        Directory.GetFiles(service.Dossier.Retours).ShouldBeEmpty();
        (await service.DansAsync<LireRetours, Resultat<string>>(r => r.FaireAsync(default))).Valeur.ShouldBe("Aucun retour.");
    }

    [Theory]
    [InlineData("failed", true)]
    [InlineData("delayed", false)]
    [InlineData("delivered", false)]
    public void Rapport_SelonLAction_NEstUnRetourQueDUnEchec(string action, bool retour)
    {
        var lu = RapportDeRemise.Lire(Rapport("4k2", action));

        (lu is not null).ShouldBe(retour);
        lu?.ShouldBe(new("4k2", "5.1.1"));
    }

    private static string Rapport(string reference, string action = "failed") => $"""
        From: MAILER-DAEMON@exemple.fr
        Message-ID: <20260302.12345@relais.exemple.fr>
        Content-Type: multipart/report; report-type=delivery-status;
            boundary="limite"

        --limite
        Content-Type: text/plain

        Inconnu.
        --limite
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relais.exemple.fr

        Final-Recipient: rfc822; marchand@exemple.fr
        Action: {action}
        Status: 5.1.1

        --limite
        Content-Type: text/rfc822-headers

        From: rendez-vous@service.exemple.fr
        Message-ID:
         <{reference}@service.exemple.fr>
        Subject: Votre rendez-vous
        --limite--
        """;

    private static async Task<string> PrevenirAsync(ServiceQuiConvoque service) =>
        (await service.DansAsync<PrevenirChangements, Resultat<string>>(p => p.FaireAsync(default))).Valeur;

    private static async Task DeplacerAsync(ServiceQuiConvoque service, RendezVous rendezVous) => (await service.Agenda.DeplacerAsync(new(
        rendezVous.Id, (await service.Agenda.LireAsync(rendezVous.Id)).Version, service.Vacation.Id, new(10, 0)))).EstSucces.ShouldBeTrue();

    private static async Task<RendezVous> ConvoqueAsync(ServiceQuiConvoque service)
    {
        var rendezVous = await service.RendezVousAsync("Marchand");
        await service.PreparerAsync();
        await service.EnvoyerAsync();
        return rendezVous;
    }
}
