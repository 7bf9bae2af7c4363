using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Suivi.Tests.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using static Socle.Suivi.Tests.Agenda.AgendaDEssai;

namespace Socle.Suivi.Tests.Vacations;

/// <summary>From Monday 2 March 2026, six months are open: to 2 September.</summary>
public sealed class ModelesTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory]
    [InlineData("2026-03-03", SemainesModele.Toutes, true)]
    [InlineData("2026-03-03", SemainesModele.Paires, true)]
    [InlineData("2026-03-10", SemainesModele.Paires, false)]
    [InlineData("2026-03-10", SemainesModele.Impaires, true)]
    [InlineData("2026-03-04", SemainesModele.Toutes, false)]
    [InlineData("2026-02-24", SemainesModele.Toutes, false)]
    [InlineData("2026-03-31", SemainesModele.Toutes, true)]
    [InlineData("2026-04-07", SemainesModele.Toutes, false)]
    public void Tombe_MardisDuTroisAuTrenteEtUnMars_SelonLaSemaine(string jour, SemainesModele semaines, bool tombe) => new ModeleVacation
    {
        Id = new(1),
        ProfessionnelId = new(1),
        JourSemaine = DayOfWeek.Tuesday,
        Semaines = semaines,
        Debut = H(9),
        Fin = H(12),
        Du = Mardi,
        Au = new(2026, 3, 31),
    }.Tombe(DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(tombe);

    /// <summary>Mondays: Easter Monday (6 April) and Whit Monday (25 May) are left out, and so is the day off.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Creer_LesLundis_OuvreSixMoisSansFeriesNiAbsences(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        await agenda.AbsenteAsync(new(2026, 3, 16), MomentAbsence.Matin);
        await agenda.AbsenteAsync(new(2026, 3, 23), MomentAbsence.ApresMidi);

        var cree = (await CreerAsync(agenda, Lundi(agenda))).Valeur;

        var jours = (await VacationsAsync(agenda)).Select(v => v.Jour).ToList();
        jours.Count.ShouldBe(cree.Vacations);
        (jours[0], jours[^1]).ShouldBe((new DateOnly(2026, 3, 9), new DateOnly(2026, 8, 31)));
        jours.ShouldNotContain(new DateOnly(2026, 4, 6));
        jours.ShouldNotContain(new DateOnly(2026, 5, 25));
        jours.ShouldNotContain(new DateOnly(2026, 3, 16));
        jours.ShouldContain(new DateOnly(2026, 3, 23));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_UneSecondeFois_NOuvreRienEtLaisseFermeCeQuiLEst(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        await CreerAsync(agenda, Lundi(agenda));
        var fermee = (await VacationsAsync(agenda))[0];
        (await agenda.Service.Services.DansAsync(s => s.GetRequiredService<FermerVacation>().ExecuterAsync(fermee.Id))).EstSucces.ShouldBeTrue();

        (await OuvrirLaNuitAsync(agenda)).ShouldBe("Toutes les vacations sont déjà ouvertes.");
        agenda.Service.Services.Horloge.Avancer(TimeSpan.FromDays(7));
        (await OuvrirLaNuitAsync(agenda)).ShouldBe("1 vacation ouverte.");
        (await VacationsAsync(agenda)).Single(v => v.Id == fermee.Id).EstOuverte.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Creer_QuiSeChevauche_RefuseSaufSemainesAlternees(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        await CreerAsync(agenda, Lundi(agenda) with { Semaines = SemainesModele.Paires });

        (await CreerAsync(agenda, Lundi(agenda))).Refus.Code.ShouldBe("modele.chevauche");
        (await CreerAsync(agenda, Lundi(agenda) with { Semaines = SemainesModele.Impaires })).EstSucces.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Arreter_AvecQuelquUnAttendu_FermeLesVidesEtGardeLAutre(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var modele = (await CreerAsync(agenda, Lundi(agenda))).Valeur.Modele;
        var vacations = await VacationsAsync(agenda);
        await agenda.PrisAsync(vacations[3]);

        var arrete = (await agenda.Service.Services.DansAsync(s => s.GetRequiredService<ArreterModele>().ExecuterAsync(modele, vacations[1].Jour))).Valeur;

        (arrete.Fermees, arrete.Gardees).ShouldBe((vacations.Count - 3, 1));
        (await VacationsAsync(agenda)).Where(v => v.EstOuverte).Select(v => v.Jour).ShouldBe([vacations[0].Jour, vacations[1].Jour, vacations[3].Jour]);
    }

    public static TheoryData<Func<ModeleSaisi, ModeleSaisi>, string> Fautives => new()
    {
        { m => m with { JourSemaine = null }, "modele.jour" },
        { m => m with { Du = null }, "modele.du" },
        { m => m with { Au = m.Du!.Value.AddDays(-1) }, "modele.au" },
        { m => m with { Lieu = m.Lieu with { Professionnel = null } }, "vacation.professionnel" },
        { m => m with { Lieu = m.Lieu with { Fin = H(8) } }, "vacation.heures" },
        { m => m with { Lieu = m.Lieu with { Fin = null } }, "vacation.heures.vides" },
        { m => m with { Lieu = m.Lieu with { Debut = H(9, 3) } }, "agenda.pas" },
        { m => m with { Lieu = m.Lieu with { Centre = null } }, "vacation.lieu" },
        { m => m with { Lieu = m.Lieu with { LienTeleconsultation = "http://visio" } }, "vacation.lien" },
        { m => m with { Lieu = m.Lieu with { Salle = Id<Organisation.Salles.Salle>.Nouveau() } }, "vacation.salle" },
    };

    [Theory, MemberData(nameof(Fautives), DisableDiscoveryEnumeration = true)]
    public async Task Creer_SaisieFautive_Refuse(Func<ModeleSaisi, ModeleSaisi> faute, string code)
    {
        await using var agenda = await OuvrirAsync(Moteur.Sqlite);

        (await CreerAsync(agenda, faute(Lundi(agenda)))).Refus.Tous.Select(r => r.Code).ShouldContain(code);
        (await VacationsAsync(agenda)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ajouter_ALaMain_RefuseLaSallePriseLeFerieEtLeMetierQuiNeRecoitPas(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var assistante = new Organisation.Professionnels.Professionnel
        {
            Id = Id<Organisation.Professionnels.Professionnel>.Nouveau(),
            Nom = "Caron",
            Prenom = "Jo",
            Metier = Organisation.Professionnels.Metier.Assistant,
            Du = new(2020, 1, 1),
        };
        await agenda.Service.AjouterAsync(assistante);
        var lieu = Lundi(agenda).Lieu with { Salle = agenda.Salle.Id };
        (await AjouterAsync(agenda, lieu, Mardi)).EstSucces.ShouldBeTrue();

        (await AjouterAsync(agenda, lieu with { Professionnel = agenda.Medecin.Id }, Mardi)).Refus.Code.ShouldBe("vacation.salle.prise");
        (await AjouterAsync(agenda, lieu with { Debut = H(12), Fin = H(13), Professionnel = agenda.Medecin.Id }, Mardi)).EstSucces.ShouldBeTrue();
        (await AjouterAsync(agenda, lieu with { Debut = H(11, 55) }, Mardi)).Refus.Code.ShouldBe("vacation.chevauche");
        (await AjouterAsync(agenda, lieu, new(2026, 5, 1))).Refus.Code.ShouldBe("vacation.ferie");
        (await AjouterAsync(agenda, lieu, new(2026, 3, 1))).Refus.Code.ShouldBe("vacation.passee");
        (await AjouterAsync(agenda, lieu with { Professionnel = assistante.Id }, Mardi.AddDays(1))).Refus.Code.ShouldBe("vacation.metier");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Fermer_AvecQuelquUnAttendu_RefuseEnDisantCombien(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        await agenda.PrisAsync(vacation);

        var refus = (await agenda.Service.Services.DansAsync(s => s.GetRequiredService<FermerVacation>().ExecuterAsync(vacation.Id))).Refus;

        refus.Phrase.ShouldStartWith("Une personne y est attendue");
    }

    private static ModeleSaisi Lundi(AgendaDEssai agenda) => new()
    {
        Lieu = new() { Professionnel = agenda.Infirmiere.Id, Centre = agenda.Centre.Id, Debut = H(9), Fin = H(12) },
        JourSemaine = DayOfWeek.Monday,
        Du = new(2026, 3, 2),
    };

    private static Task<Resultat<ModeleCree>> CreerAsync(AgendaDEssai agenda, ModeleSaisi saisie) =>
        agenda.Service.Services.DansAsync(s => s.GetRequiredService<CreerModele>().ExecuterAsync(saisie));

    private static Task<Resultat<Id<Vacation>>> AjouterAsync(AgendaDEssai agenda, LieuEtHeures lieu, DateOnly jour) =>
        agenda.Service.Services.DansAsync(s => s.GetRequiredService<AjouterVacation>().ExecuterAsync(lieu, jour));

    private static async Task<string> OuvrirLaNuitAsync(AgendaDEssai agenda) =>
        (await agenda.Service.Services.DansAsync(s => s.GetRequiredService<OuvrirVacations>().FaireAsync(default))).Valeur;

    private static Task<List<Vacation>> VacationsAsync(AgendaDEssai agenda) =>
        agenda.Service.Services.LireAsync(db => db.Set<Vacation>().AsNoTracking().OrderBy(v => v.Jour).ToListAsync());
}
