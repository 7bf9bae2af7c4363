using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using static Socle.Organisation.Absences.MomentAbsence;

namespace Socle.Organisation.Tests.Absences;

/// <summary>When someone of the service is away: days included, halves of a day, nothing twice, nothing outside their time there.</summary>
public sealed class AbsencesTests
{
    /// <summary>There from 6 January to 31 March 2026, away from Monday 9 to Wednesday 11 March, and on the morning of Monday 16.</summary>
    private static readonly DateOnly Arrivee = new(2026, 1, 6);
    private static readonly DateOnly Depart = new(2026, 3, 31);

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Noter_PuisModifierPuisRetirer_LaisseLaTraceEtRienDAutre(Moteur moteur)
    {
        await using var service = await ServiceDeTest.OuvrirAsync(moteur);
        var qui = await QuelquunAsync(service);

        var id = (await NoterAsync(service, qui, Le(2, 3))).Valeur;
        (await service.Lire(db => db.Set<AbsenceProfessionnel>().SingleAsync())).ShouldSatisfyAllConditions(
            a => a.ProfessionnelId.ShouldBe(qui), a => a.Au.ShouldBe(new DateOnly(2026, 3, 2)), a => a.Moment.ShouldBe(JourneeEntiere), a => a.Motif.ShouldBe(MotifAbsence.Conges));
        // Its own days are no obstacle to itself.
        (await ModifierAsync(service, id, Le(2, 3) with { Au = new(2026, 3, 4) })).EstSucces.ShouldBeTrue();
        (await service.Lire(db => db.Set<AbsenceProfessionnel>().SingleAsync())).Au.ShouldBe(new DateOnly(2026, 3, 4));
        (await service.Faire<RetirerAbsence, Resultat<Id<AbsenceProfessionnel>>>(c => c.FaireAsync(id))).EstSucces.ShouldBeTrue();

        (await service.Lire(db => db.Set<AbsenceProfessionnel>().CountAsync())).ShouldBe(0);
        (await service.Lire(db => db.Set<EvenementAudit>().Where(e => e.Objet == "absence_professionnel").Select(e => e.Processus).ToListAsync()))
            .ShouldBe(["absence.noter", "absence.modifier", "absence.retirer"], ignoreOrder: true);
        (await service.Faire<RetirerAbsence, Resultat<Id<AbsenceProfessionnel>>>(c => c.FaireAsync(id))).Refus.Code.ShouldBe("absence.introuvable");
        (await ModifierAsync(service, id, Le(2, 3))).Refus.Code.ShouldBe("absence.introuvable");
    }

    public static TheoryData<DateOnly, DateOnly, MomentAbsence, string?> Jours => new()
    {
        // Around the three days: the eve, the first, the middle, the last, the day after.
        { new(2026, 3, 6), new(2026, 3, 8), JourneeEntiere, null },
        { new(2026, 3, 8), new(2026, 3, 9), JourneeEntiere, "absence.chevauche" },
        { new(2026, 3, 10), new(2026, 3, 10), JourneeEntiere, "absence.chevauche" },
        { new(2026, 3, 10), new(2026, 3, 10), ApresMidi, "absence.chevauche" },
        { new(2026, 3, 11), new(2026, 3, 13), JourneeEntiere, "absence.chevauche" },
        { new(2026, 3, 12), new(2026, 3, 13), JourneeEntiere, null },
        { new(2026, 3, 1), new(2026, 3, 31), JourneeEntiere, "absence.chevauche" },
        // Halves of the 16th: the morning is taken, the afternoon is not.
        { new(2026, 3, 16), new(2026, 3, 16), Matin, "absence.chevauche" },
        { new(2026, 3, 16), new(2026, 3, 16), ApresMidi, null },
        { new(2026, 3, 16), new(2026, 3, 16), JourneeEntiere, "absence.chevauche" },
        // Inverted, and half a day that would last two.
        { new(2026, 3, 5), new(2026, 3, 4), JourneeEntiere, "absence.inversee" },
        { new(2026, 3, 4), new(2026, 3, 5), Matin, "absence.demi-journee" },
        // Arrival and departure, the eve, the day and the day after.
        { new(2026, 1, 5), new(2026, 1, 7), JourneeEntiere, "absence.avant-arrivee" },
        { new(2026, 1, 6), new(2026, 1, 7), JourneeEntiere, null },
        { new(2026, 3, 30), new(2026, 3, 31), JourneeEntiere, null },
        { new(2026, 3, 30), new(2026, 4, 1), JourneeEntiere, "absence.apres-depart" },
    };

    [Theory, MemberData(nameof(Jours))]
    public async Task Noter_AutourDeCeQuiEstLa_EstRefuseQuandIlLeFaut(DateOnly du, DateOnly au, MomentAbsence moment, string? code)
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var qui = await QuelquunAsync(service);
        await NoterAsync(service, qui, new(new(2026, 3, 9), new(2026, 3, 11), JourneeEntiere, MotifAbsence.Conges));
        await NoterAsync(service, qui, new(new(2026, 3, 16), null, Matin, MotifAbsence.Reunion));

        var resultat = await NoterAsync(service, qui, new(du, au, moment, MotifAbsence.Formation));

        (resultat.EstSucces ? null : resultat.Refus.Code).ShouldBe(code);
    }

    [Fact]
    public async Task Noter_MemesJoursDUnCollegue_NeSeGenentPas()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        await NoterAsync(service, await QuelquunAsync(service), Le(9, 3));

        (await NoterAsync(service, await QuelquunAsync(service, "Paul"), Le(9, 3))).EstSucces.ShouldBeTrue();
    }

    [Fact]
    public async Task Noter_Chevauchement_DitLaquelle()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var qui = await QuelquunAsync(service);
        await NoterAsync(service, qui, new(new(2026, 3, 16), null, Matin, MotifAbsence.Reunion));

        var refus = (await NoterAsync(service, qui, Le(16, 3))).Refus;

        refus.Phrase.Replace('\u00A0', ' ').ShouldBe("Une autre absence est déjà notée le 16 mars 2026 au matin : modifiez-la, ou choisissez d’autres jours.");
        refus.Champ.ShouldBe(nameof(SaisieAbsence.Du));
    }

    [Fact]
    public async Task Noter_RienDeRempli_DitToutCeQuiManque()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();

        var resultat = await NoterAsync(service, await QuelquunAsync(service), new(null, null, null, null));

        resultat.Refus.Tous.Select(r => r.Champ).ShouldBe(["Du", "Moment", "Motif"]);
        (await NoterAsync(service, new(7), Le(2, 3))).Refus.Code.ShouldBe("professionnel.introuvable");
    }

    [Theory]
    [InlineData(Matin, Matin, true), InlineData(Matin, ApresMidi, false), InlineData(Matin, JourneeEntiere, true)]
    [InlineData(JourneeEntiere, ApresMidi, true), InlineData(ApresMidi, ApresMidi, true), InlineData(JourneeEntiere, JourneeEntiere, true)]
    public void Couvre_SelonLaPartieDuJour_Repond(MomentAbsence note, MomentAbsence demande, bool couvre)
    {
        var absence = new AbsenceProfessionnel { Id = new(1), ProfessionnelId = new(2), Du = new(2026, 3, 9), Au = new(2026, 3, 9), Moment = note, Motif = MotifAbsence.Autre };

        absence.Couvre(new(2026, 3, 9), demande).ShouldBe(couvre);
        absence.Couvre(new(2026, 3, 8), demande).ShouldBeFalse();
        absence.Couvre(new(2026, 3, 10), demande).ShouldBeFalse();
    }

    /// <summary>A sickness is health data: no reason names one, and there is no text to write one in.</summary>
    [Fact]
    public void Motifs_NeDisentJamaisUneMaladie()
    {
        Enum.GetValues<MotifAbsence>().ShouldBe([MotifAbsence.Conges, MotifAbsence.Formation, MotifAbsence.Reunion, MotifAbsence.Autre]);
        typeof(AbsenceProfessionnel).GetProperties().ShouldNotContain(p => p.PropertyType == typeof(string));
    }

    private static SaisieAbsence Le(int jour, int mois) => new(new(2026, mois, jour), null, JourneeEntiere, MotifAbsence.Conges);

    private static async Task<Id<Professionnel>> QuelquunAsync(ServiceDeTest service, string prenom = "Claire")
    {
        var id = (await service.Faire<EnregistrerProfessionnel, Resultat<Id<Professionnel>>>(c => c.FaireAsync(
            new(null, "Leroy", prenom, Metier.Infirmier, null, null, null, null, 100, Arrivee)))).Valeur;
        (await service.Faire<DepartProfessionnel, Resultat<Id<Professionnel>>>(c => c.FaireAsync(new(id, Depart)))).EstSucces.ShouldBeTrue();
        return id;
    }

    private static Task<Resultat<Id<AbsenceProfessionnel>>> NoterAsync(ServiceDeTest service, Id<Professionnel> qui, SaisieAbsence saisie) =>
        service.Faire<NoterAbsence, Resultat<Id<AbsenceProfessionnel>>>(c => c.FaireAsync(qui, saisie));

    private static Task<Resultat<Id<AbsenceProfessionnel>>> ModifierAsync(ServiceDeTest service, Id<AbsenceProfessionnel> id, SaisieAbsence saisie) =>
        service.Faire<ModifierAbsence, Resultat<Id<AbsenceProfessionnel>>>(c => c.FaireAsync(id, saisie));
}
