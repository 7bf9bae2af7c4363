using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Suivi.Absences;
using Socle.Suivi.Agenda;
using Socle.Suivi.Tests.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using static Socle.Suivi.Tests.Agenda.AgendaDEssai;

namespace Socle.Suivi.Tests.Absences;

/// <summary>Someone does not come: what is kept, and what billing hears of it.</summary>
public sealed class NoterAbsenceTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    public static TheoryData<Moteur, RegleFacturation, EtatRendezVous, bool, RaisonFacturation?> Regles
    {
        get
        {
            var cas = new TheoryData<Moteur, RegleFacturation, EtatRendezVous, bool, RaisonFacturation?>();
            foreach (var moteur in new[] { Moteur.Sqlite, Moteur.Postgresql })
            {
                cas.Add(moteur, RegleFacturation.Aucune, EtatRendezVous.Absent, false, null);
                cas.Add(moteur, RegleFacturation.NonExcusees, EtatRendezVous.Absent, false, RaisonFacturation.NonExcusee);
                cas.Add(moteur, RegleFacturation.NonExcusees, EtatRendezVous.Excuse, false, null);
                cas.Add(moteur, RegleFacturation.NonExcuseesOuTropTard, EtatRendezVous.Absent, false, RaisonFacturation.NonExcusee);
                cas.Add(moteur, RegleFacturation.NonExcuseesOuTropTard, EtatRendezVous.Excuse, false, RaisonFacturation.ExcuseeTropTard);
                cas.Add(moteur, RegleFacturation.NonExcuseesOuTropTard, EtatRendezVous.Excuse, true, null);
            }
            return cas;
        }
    }

    [Theory, MemberData(nameof(Regles))]
    public async Task Noter_SelonLaRegleDuService_FactureOuNon(Moteur moteur, RegleFacturation regle, EtatRendezVous etat, bool aTemps, RaisonFacturation? attendue)
    {
        await using var agenda = await OuvrirAsync(moteur);
        await ReglerAsync(agenda, regle);
        var pris = await PrisLeJourMemeAsync(agenda);

        await NoterAsync(agenda, Saisie(pris, etat) with { PrevenuLe = aTemps ? Mardi.AddDays(-4) : Mardi });

        var absence = await AbsenceAsync(agenda, pris);
        (absence!.Etat, absence.DansLesTemps, absence.Facturee).ShouldBe((etat, aTemps, attendue));
        var messages = await MessagesAsync<AbsenceFacturable>(agenda);
        messages.Select(m => (m.RendezVous, m.Etablissement, m.Raison)).ShouldBe(attendue is { } raison ? [(pris.Id, agenda.Service.Etablissement.Id, raison)] : []);
    }

    /// <summary>Not even a message: billing has nothing to keep quiet.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Noter_RendezVousQueLEmployeurIgnore_NEstJamaisFacture(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        await ReglerAsync(agenda, RegleFacturation.NonExcuseesOuTropTard);
        var (travailleur, _) = await agenda.Service.EmbaucherAsync("Discret");
        var vacation = await agenda.VacationAsync();
        var pris = await agenda.LireAsync((await agenda.PrendreAsync(Demande(vacation, travailleur, null, H(10)))).Valeur);
        Aller(agenda, Mardi, 10);

        await NoterAsync(agenda, Saisie(pris, EtatRendezVous.Excuse) with { PrevenuLe = Mardi });
        await NoterAsync(agenda, Saisie(await agenda.LireAsync(pris.Id), EtatRendezVous.Absent));

        (await AbsenceAsync(agenda, pris))!.Facturee.ShouldBeNull();
        (await agenda.Service.Services.LireAsync(db => db.Set<MessageSortant>().CountAsync(m => m.Genre.Contains("Factura")))).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Venu_ApresEtreNoteAbsent_NEstPlusFactureNiAbsent(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        await ReglerAsync(agenda, RegleFacturation.NonExcusees);
        var pris = await PrisLeJourMemeAsync(agenda);
        (await agenda.ChangerAsync(pris, EtatRendezVous.Absent)).EstSucces.ShouldBeTrue();
        (await AbsenceAsync(agenda, pris))!.Facturee.ShouldBe(RaisonFacturation.NonExcusee, "the agenda's own screens tell the register too");

        (await agenda.ChangerAsync(await agenda.LireAsync(pris.Id), EtatRendezVous.Arrive)).EstSucces.ShouldBeTrue();

        (await AbsenceAsync(agenda, pris)).ShouldBeNull();
        (await MessagesAsync<AbsenceNonFacturable>(agenda)).ShouldBe([new(pris.Id)]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Noter_MessageLaisseVendredi_CompteDepuisVendrediEtSeCorrige(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var pris = await PrisLeJourMemeAsync(agenda);

        await NoterAsync(agenda, Saisie(pris, EtatRendezVous.Excuse) with { PrevenuLe = new(2026, 2, 27), PrevenuA = H(18, 30) });
        (await AbsenceAsync(agenda, pris))!.DansLesTemps.ShouldBeTrue();
        await NoterAsync(agenda, Saisie(await agenda.LireAsync(pris.Id), EtatRendezVous.Excuse) with { PrevenuLe = new(2026, 3, 2) });

        var corrigee = await AbsenceAsync(agenda, pris);
        (corrigee!.DansLesTemps, corrigee.Motif).ShouldBe((false, MotifEtape.EmpechementTravail));
        (await agenda.EtapesAsync(pris.Id)).Count(e => e.Etat == EtatRendezVous.Excuse).ShouldBe(1);
    }

    [Theory]
    [InlineData(null, MotifEtape.EnArret, "absence.etat"), InlineData(EtatRendezVous.Fait, MotifEtape.EnArret, "absence.etat")]
    [InlineData(EtatRendezVous.Excuse, null, "agenda.motif"), InlineData(EtatRendezVous.Excuse, MotifEtape.Erreur, "agenda.motif")]
    public async Task Noter_Incomplete_EstRefusee(EtatRendezVous? etat, MotifEtape? motif, string code)
    {
        await using var agenda = await OuvrirAsync(Moteur.Sqlite);
        var pris = await PrisLeJourMemeAsync(agenda);

        (await EssayerAsync(agenda, Saisie(pris, EtatRendezVous.Excuse) with { Etat = etat, Motif = motif })).Refus.Tous.ShouldContain(r => r.Code == code);
        (await EssayerAsync(agenda, Saisie(pris, EtatRendezVous.Excuse) with { PrevenuLe = null })).Refus.Code.ShouldBe("absence.prevenu");
        (await EssayerAsync(agenda, Saisie(pris, EtatRendezVous.Excuse) with { PrevenuLe = Mardi, PrevenuA = H(23) })).Refus.Code.ShouldBe("absence.futur");
        (await AbsenceAsync(agenda, pris)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Taux_AvantEtApresRemplacement_ParEquipeEntrepriseEtDelai(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        var venu = await agenda.PrisAsync(vacation, H(9), "Venu");
        var excuse = await agenda.PrisAsync(vacation, H(10), "Excuse");
        var absent = await agenda.PrisAsync(vacation, H(11), "Absent");
        await agenda.ChangerAsync(absent, EtatRendezVous.Convoque);
        await NoterAsync(agenda, Saisie(excuse, EtatRendezVous.Excuse) with { PrevenuLe = new(2026, 2, 27) });
        var remplacant = await agenda.PrisAsync(vacation, H(10), "Remplacant");
        await agenda.Service.Services.EcrireAsync(async e =>
        {
            (await e.Db.Set<AbsenceRendezVous>().SingleAsync(a => a.RendezVousId == excuse.Id)).RemplaceParId = remplacant.Id;
            return Resultat.De(true);
        });
        Aller(agenda, Mardi, 13);
        await agenda.ChangerAsync(venu, EtatRendezVous.Arrive);
        await agenda.ChangerAsync(await agenda.LireAsync(absent.Id), EtatRendezVous.Absent);
        await agenda.ChangerAsync(remplacant, EtatRendezVous.Arrive);

        var page = await agenda.Service.Services.DansAsync(s => s.GetRequiredService<TauxAbsences>().LireAsync(new(Mardi, Mardi), default));

        page.Ensemble.ShouldBe(new Taux(4, 1, 0, 1, 1));
        (page.Ensemble.Avant, page.Ensemble.Apres, page.NonNotes).ShouldBe((50m, 25m, 0));
        page.ParEquipe.Single().ShouldBe(new LigneTaux("Évreux 1", page.Ensemble, page.ParEquipe[0].Id));
        page.ParEntreprise.Single().Libelle.ShouldBe("Transports Delorme");
        page.ParDelai.Select(l => (l.Libelle, l.Taux.Absences)).ShouldBe([("moins de 8 jours", 1), ("sans convocation notée", 1)]);
        (await agenda.Service.Services.DansAsync(s => s.GetRequiredService<TauxAbsences>().LireAsync(new(Mardi.AddDays(1), Mardi.AddDays(30)), default))).Ensemble.Attendus.ShouldBe(0);
    }

    private static AbsenceSaisie Saisie(RendezVous pris, EtatRendezVous etat) =>
        new() { RendezVous = pris.Id, Version = pris.Version, Etat = etat, Motif = etat == EtatRendezVous.Excuse ? MotifEtape.EmpechementTravail : null, PrevenuLe = Mardi };

    /// <summary>The nurse's Tuesday at 10 h, and the clock there.</summary>
    private static async Task<RendezVous> PrisLeJourMemeAsync(AgendaDEssai agenda)
    {
        var pris = await agenda.PrisAsync(await agenda.VacationAsync(), H(10));
        Aller(agenda, Mardi, 10);
        return pris;
    }

    private static void Aller(AgendaDEssai agenda, DateOnly jour, int heure) => agenda.Service.Services.Horloge.Maintenant = HeureDeParis.Instant(jour, new(heure, 0));

    private static Task ReglerAsync(AgendaDEssai agenda, RegleFacturation regle) => agenda.Service.Services.DansAsync(s =>
        s.GetRequiredService<ReglerAbsences>().ExecuterAsync(new() { Preavis = 2, Unite = UnitePreavis.JoursOuvres, Facturation = regle }));

    private static Task<Resultat<Id<RendezVous>>> EssayerAsync(AgendaDEssai agenda, AbsenceSaisie saisie) =>
        agenda.Service.Services.DansAsync(s => s.GetRequiredService<NoterAbsence>().ExecuterAsync(saisie));

    private static async Task NoterAsync(AgendaDEssai agenda, AbsenceSaisie saisie)
    {
        var note = await EssayerAsync(agenda, saisie);
        note.EstSucces.ShouldBeTrue(note.ToString());
    }

    private static Task<AbsenceRendezVous?> AbsenceAsync(AgendaDEssai agenda, RendezVous pris) =>
        agenda.Service.Services.LireAsync(db => db.Set<AbsenceRendezVous>().AsNoTracking().SingleOrDefaultAsync(a => a.RendezVousId == pris.Id));

    private static Task<List<T>> MessagesAsync<T>(AgendaDEssai agenda) => agenda.Service.Services.LireAsync(async db =>
        (await db.Set<MessageSortant>().AsNoTracking().Where(m => m.Genre == typeof(T).FullName).OrderBy(m => m.Id).ToListAsync()).ConvertAll(m => JsonSerializer.Deserialize<T>(m.Contenu)!));
}
