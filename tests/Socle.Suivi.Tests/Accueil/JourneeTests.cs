using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Suivi.Accueil;
using Socle.Suivi.Agenda;
using Socle.Suivi.Tests.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using static Socle.Suivi.Tests.Agenda.AgendaDEssai;

namespace Socle.Suivi.Tests.Accueil;

/// <summary>The certificate of presence, and the day on paper.</summary>
public sealed class JourneeTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Attester_DeLArriveeAuDepart_EtPasAvantLArrivee(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var pris = await agenda.PrisAsync(await agenda.VacationAsync(), H(10));
        Aller(agenda, 9, 52);
        (await AttesterAsync(agenda, pris)).Refus.Code.ShouldBe("attestation.venu");

        await agenda.ChangerAsync(pris, EtatRendezVous.Arrive);
        Aller(agenda, 10, 20);
        (await AttesterAsync(agenda, pris)).Valeur.ShouldBe(new Presence("Marchand Lucie", Mardi, H(9, 52), H(10, 20)));
        await agenda.ChangerAsync(await agenda.LireAsync(pris.Id), EtatRendezVous.EnVisite);
        Aller(agenda, 10, 41);
        await agenda.ChangerAsync(await agenda.LireAsync(pris.Id), EtatRendezVous.Fait);
        Aller(agenda, 17, 0);

        (await AttesterAsync(agenda, pris)).Valeur.ShouldBe(new Presence("Marchand Lucie", Mardi, H(9, 52), H(10, 41)));
        (await agenda.Service.Services.LireAsync(db => db.Set<EvenementAudit>().CountAsync(e => e.Processus == "attestation.presence"))).ShouldBe(2);
        (await AttesterAsync(agenda, new Id<RendezVous>(1))).Refus.Code.ShouldBe("agenda.inconnu");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Imprimer_UneFeuilleParProfessionnel_AvecLesTelephonesEtLaTrace(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var (matin, soir) = (await agenda.VacationAsync(), await agenda.VacationAsync(debut: H(14), fin: H(17)));
        await agenda.VacationAsync(agenda.Medecin);
        await agenda.PrisAsync(matin, H(10), "Matin");
        await agenda.PrisAsync(soir, H(15), "Soir");
        var annule = await agenda.PrisAsync(matin, H(9), "Annule");
        await agenda.ChangerAsync(annule, EtatRendezVous.Annule, MotifEtape.Erreur);

        var feuilles = await agenda.Service.Services.DansAsync(s => s.GetRequiredService<ImprimerAgenda>().ExecuterAsync(Mardi, agenda.Centre.Id));

        feuilles.Select(f => (f[0].Vacation.Professionnel, string.Join(' ', f.SelectMany(v => v.Lignes).Select(l => l.Nom)))).ShouldBe([("Claude Aubry", ""), ("Claude Benoit", "Matin Lucie Soir Lucie")]);
        (await agenda.Service.Services.LireAsync(db => db.Set<EvenementAudit>().SingleAsync(e => e.Processus == "agenda.imprimer"))).Changements!.ShouldContain("2026-03-03");
        (await agenda.Service.Services.DansAsync(s => s.GetRequiredService<ImprimerAgenda>().ExecuterAsync(Mardi.AddDays(1), null))).ShouldBeEmpty();
    }

    private static void Aller(AgendaDEssai agenda, int heure, int minute) => agenda.Service.Services.Horloge.Maintenant = HeureDeParis.Instant(Mardi, new(heure, minute));

    private static Task<Resultat<Presence>> AttesterAsync(AgendaDEssai agenda, RendezVous pris) => AttesterAsync(agenda, pris.Id);

    private static Task<Resultat<Presence>> AttesterAsync(AgendaDEssai agenda, Id<RendezVous> id) =>
        agenda.Service.Services.DansAsync(s => s.GetRequiredService<EditerAttestation>().ExecuterAsync(id));
}
