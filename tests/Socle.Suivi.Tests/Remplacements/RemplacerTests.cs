using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Absences;
using Socle.Suivi.Agenda;
using Socle.Suivi.Delegations;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Remplacements;
using Socle.Suivi.Tests.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using static Socle.Suivi.Tests.Agenda.AgendaDEssai;

namespace Socle.Suivi.Tests.Remplacements;

/// <summary>Who to call for a slot: near, due, reachable, allowed; and two desks that do not call the same person.</summary>
public sealed class RemplacerTests
{
    private static readonly Auteur Anne = new(null, "Anne");
    private static readonly Auteur Luc = new(null, "Luc");

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Chercher_QuiNeConvientPas_NEstPasDansLaListe(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        await AttendreAsync(agenda, "Loin", centre: false);
        await AttendreAsync(agenda, "Sanstelephone", telephone: false);
        await AttendreAsync(agenda, "Medecin", par: Profession.Medecin);
        await AttendreAsync(agenda, "Dispense", etat: EtatEcheance.Dispensee);
        await AttendreAsync(agenda, "Longtemps", auPlusTard: Mardi.AddMonths(12).AddDays(1));
        await AttendreAsync(agenda, "Longue", Visite.SirIntermediaire, par: Profession.Infirmier);
        await DureeAsync(agenda, TypeVisite.SirIntermediaire, 185);
        var (_, attendu) = await AttendreAsync(agenda, "Attendu");
        (await agenda.PrendreAsync(Demande(await agenda.VacationAsync(jour: Mardi.AddDays(3)), (await TravailleurAsync(agenda, attendu)), attendu, H(9)))).EstSucces.ShouldBeTrue();
        await AttendreAsync(agenda, "Bon", auPlusTard: Mardi.AddMonths(12));

        (await NomsAsync(agenda, vacation)).ShouldBe(["Bon Lucie"]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Chercher_Ordre_CeQuiNAttendPasPuisLaDateLegale(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        await AttendreAsync(agenda, "Enretard", auPlusTard: Mardi.AddDays(-200));
        await AttendreAsync(agenda, "Demain", auPlusTard: Mardi.AddDays(1));
        await AttendreAsync(agenda, "Reprise", Visite.Reprise, auPlusTard: Mardi.AddDays(6));
        await AttendreAsync(agenda, "Affecte", avant: true, auPlusTard: Mardi.AddDays(8));

        (await NomsAsync(agenda, vacation)).ShouldBe(["Reprise Lucie", "Affecte Lucie", "Enretard Lucie", "Demain Lucie"]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Chercher_VacationReservee_NePrendQueCetteEntreprise(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var autre = await agenda.Service.AutreEtablissementAsync();
        var vacation = await agenda.VacationAsync(reserveeA: autre.EntrepriseId);
        await AttendreAsync(agenda, "Dailleurs");
        await AttendreAsync(agenda, "Deux", entreprise: autre.EntrepriseId);

        (await NomsAsync(agenda, vacation)).ShouldBe(["Deux Lucie"]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Chercher_CreneauPlusCourtQueLaVisite_NeLaProposePas(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync(fin: H(9, 30));
        await AttendreAsync(agenda, "Juste");
        (await NomsAsync(agenda, vacation)).ShouldBe(["Juste Lucie"]);

        await DureeAsync(agenda, TypeVisite.Vip, 35);

        (await NomsAsync(agenda, vacation)).ShouldBeEmpty();
    }

    /// <summary>Nobody is offered whom booking would refuse: by the kind of visit, by the worker, by the company.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Chercher_SelonLesProtocoles_NOffreQueCeuxQuOnPeutRecevoir(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        await AttendreAsync(agenda, "Reprise", Visite.Reprise);
        await AttendreAsync(agenda, "Initiale");
        (await NomsAsync(agenda, vacation)).Count.ShouldBe(2, "until the first protocol, only the law's own limits hold");

        var protocole = await agenda.SignerAsync(Acte.VipInitiale, Mardi);
        (await NomsAsync(agenda, vacation)).ShouldBe(["Initiale Lucie"]);

        await EcarterAsync(agenda, protocole);
        (await NomsAsync(agenda, vacation)).ShouldBeEmpty();
        (await NomsAsync(agenda, await agenda.VacationAsync(agenda.Medecin))).Count.ShouldBe(2, "the doctor needs no protocol");
    }

    /// <summary>More are left out, first in the order, than one page of the list holds.</summary>
    [Fact]
    public async Task Chercher_BeaucoupDEcartesDevant_LitJusquAuSuivant()
    {
        await using var agenda = await OuvrirAsync(Moteur.Sqlite);
        var autre = await agenda.Service.AutreEtablissementAsync();
        var vacation = await agenda.VacationAsync();
        for (var i = 0; i < (2 * ChercherRemplacants.AuPlus) + 1; i++)
        {
            await AttendreAsync(agenda, $"Ecarte{i}", auPlusTard: Mardi);
        }
        await AttendreAsync(agenda, "Dernier", auPlusTard: Mardi.AddDays(30), entreprise: autre.EntrepriseId, etablissement: autre.Id);
        var protocole = await agenda.SignerAsync(Acte.VipInitiale, Mardi);
        await EcarterAsync(agenda, protocole);

        (await NomsAsync(agenda, vacation)).ShouldBe(["Dernier Lucie"]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Chercher_QuiVientDeSExcuser_NEstPasRappelePourSaPropreHeure(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        var (travailleur, contrat) = await AttendreAsync(agenda, "Marchand");
        var pris = await agenda.LireAsync((await agenda.PrendreAsync(Demande(vacation, travailleur, contrat, H(9)))).Valeur);
        await agenda.ChangerAsync(pris, EtatRendezVous.Excuse, MotifEtape.EmpechementTravail);

        (await NomsAsync(agenda, vacation)).ShouldBeEmpty();
        (await NomsAsync(agenda, await agenda.VacationAsync(jour: Mardi.AddDays(1)))).ShouldBe(["Marchand Lucie"]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Appeler_DeuxBureaux_LeSecondSaitQuiAppelleEtPeutDixMinutesApres(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        var (_, contrat) = await AttendreAsync(agenda, "Marchand");
        var demande = new AppelAFaire(vacation.Id, H(9), contrat.Id, Visite.VipInitiale);
        var premier = (await AppelerAsync(agenda, Anne, demande)).Valeur;

        var refus = (await AppelerAsync(agenda, Luc, demande)).Refus;
        refus.Code.ShouldBe("remplacement.encours");
        refus.Phrase.ShouldContain("Anne");
        (await NoterAsync(agenda, Luc, premier, IssueAppel.Refuse)).Refus.Code.ShouldBe("remplacement.encours");
        agenda.Service.Services.Horloge.Avancer(AppelRemplacement.Reservation - TimeSpan.FromSeconds(1));
        (await AppelerAsync(agenda, Luc, demande)).EstRefus.ShouldBeTrue();
        agenda.Service.Services.Horloge.Avancer(TimeSpan.FromSeconds(1));
        (await AppelerAsync(agenda, Luc, demande)).EstSucces.ShouldBeTrue();

        (await AppelsAsync(agenda)).Select(a => (a.Par, a.Issue)).ShouldBe([("Anne", IssueAppel.SansSuite), ("Luc", IssueAppel.EnCours)]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Appeler_ToutLeMondeEnMemeTemps_UnSeulALaPersonne(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        var (_, contrat) = await AttendreAsync(agenda, "Marchand");

        var issues = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => AppelerAsync(agenda, new(null, $"Bureau {i}"), new(vacation.Id, H(9), contrat.Id, Visite.VipInitiale))));

        issues.Count(i => i.EstSucces).ShouldBe(1);
        issues.Where(i => i.EstRefus).ShouldAllBe(i => i.Refus.Code == "remplacement.encours");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Noter_Accepte_PrendLeRendezVousEtRemplaceLAbsence(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync();
        var libere = await agenda.PrisAsync(vacation, H(10), "Empeche");
        await agenda.Service.Services.DansAsync(s => s.GetRequiredService<NoterAbsence>().ExecuterAsync(
            new() { RendezVous = libere.Id, Version = 1, Etat = EtatRendezVous.Excuse, Motif = MotifEtape.EnArret, PrevenuLe = new(2026, 3, 1) }));
        var (_, contrat) = await AttendreAsync(agenda, "Marchand");
        var appel = (await AppelerAsync(agenda, Anne, new(vacation.Id, H(10), contrat.Id, Visite.VipInitiale))).Valeur;

        (await NoterAsync(agenda, Anne, appel, IssueAppel.Accepte)).EstSucces.ShouldBeTrue();

        var pris = await agenda.Service.Services.LireAsync(db => db.Set<RendezVous>().AsNoTracking().SingleAsync(r => r.ContratId == contrat.Id));
        (pris.Debut, pris.Origine, pris.Etat).ShouldBe((H(10), OrigineRendezVous.Remplacement, EtatRendezVous.Confirme));
        (await agenda.Service.Services.LireAsync(db => db.Set<AbsenceRendezVous>().SingleAsync())).RemplaceParId.ShouldBe(pris.Id);
        (await NomsAsync(agenda, vacation)).ShouldBeEmpty("who has an appointment is called no more");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Noter_PlacePriseEntreTemps_RefuseEtGardeLAppel(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var vacation = await agenda.VacationAsync(fin: H(9, 30));
        var (_, contrat) = await AttendreAsync(agenda, "Marchand");
        var appel = (await AppelerAsync(agenda, Anne, new(vacation.Id, H(9), contrat.Id, Visite.VipInitiale))).Valeur;
        await agenda.PrisAsync(vacation, H(9), "Rapide");

        (await NoterAsync(agenda, Anne, appel, IssueAppel.Accepte)).Refus.Code.ShouldBe("agenda.pris");

        (await AppelsAsync(agenda)).Single().Issue.ShouldBe(IssueAppel.EnCours);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Noter_RefuseOuNeRepondPas_QuitteLaListeDeCetteVacationSeulement(Moteur moteur)
    {
        await using var agenda = await OuvrirAsync(moteur);
        var (vacation, autre) = (await agenda.VacationAsync(), await agenda.VacationAsync(jour: Mardi.AddDays(1)));
        foreach (var (nom, issue) in new[] { ("Arnaud", IssueAppel.Refuse), ("Bernard", IssueAppel.NeRepondPas), ("Caron", IssueAppel.Rappeler) })
        {
            var (_, contrat) = await AttendreAsync(agenda, nom);
            var appel = (await AppelerAsync(agenda, Anne, new(vacation.Id, H(9), contrat.Id, Visite.VipInitiale))).Valeur;
            (await NoterAsync(agenda, Anne, appel, issue)).EstSucces.ShouldBeTrue();
            (await NoterAsync(agenda, Anne, appel, issue)).Refus.Code.ShouldBe("remplacement.fini");
        }

        (await NomsAsync(agenda, vacation)).ShouldBeEmpty();
        (await NomsAsync(agenda, autre)).Count.ShouldBe(3);
    }

    private static async Task<(Travailleur, Contrat)> AttendreAsync(
        AgendaDEssai agenda, string nom, Visite visite = Visite.VipInitiale, bool telephone = true, bool centre = true, bool avant = false,
        Profession par = Profession.Infirmier | Profession.Medecin, EtatEcheance etat = EtatEcheance.Due, DateOnly? auPlusTard = null, Id<Adherents.Entreprises.Entreprise>? entreprise = null,
        Id<Adherents.Etablissements.Etablissement>? etablissement = null)
    {
        var (travailleur, contrat) = await agenda.Service.EmbaucherAsync(nom);
        if (telephone)
        {
            await agenda.Service.Services.EcrireAsync(async e =>
            {
                (await e.Db.Set<Travailleur>().SingleAsync(t => t.Id == travailleur.Id)).Telephone = "+33601020304";
                return Resultat.De(true);
            });
        }
        await agenda.Service.AjouterAsync(new Echeance
        {
            Id = Id<Echeance>.Nouveau(),
            ContratId = contrat.Id,
            TravailleurId = travailleur.Id,
            EtablissementId = etablissement ?? agenda.Service.Etablissement.Id,
            EntrepriseId = entreprise ?? agenda.Service.Etablissement.EntrepriseId,
            CentreId = centre ? agenda.Centre.Id : null,
            Visite = visite,
            Categorie = Categorie.Si,
            Etat = etat,
            AuPlusTard = auPlusTard ?? Mardi.AddDays(30),
            AvantAffectation = avant,
            Par = par,
            Preuve = Preuve.S,
            Sources = "R. 4624-10",
            NomTri = travailleur.NomTri,
        });
        return (travailleur, contrat);
    }

    /// <summary>The protocol leaves out the workers of the company.</summary>
    private static Task EcarterAsync(AgendaDEssai agenda, Id<ProtocoleDelegation> protocole) => agenda.Service.AjouterAsync(new ExclusionProtocole
    {
        Id = Id<ExclusionProtocole>.Nouveau(),
        ProtocoleId = protocole,
        Genre = GenreExclusion.Entreprise,
        EntrepriseId = agenda.Service.Etablissement.EntrepriseId,
    });

    private static Task<Travailleur> TravailleurAsync(AgendaDEssai agenda, Contrat contrat) =>
        agenda.Service.Services.LireAsync(db => db.Set<Travailleur>().AsNoTracking().SingleAsync(t => t.Id == contrat.TravailleurId));

    private static Task DureeAsync(AgendaDEssai agenda, TypeVisite type, int minutes) => agenda.Service.Services.EcrireAsync(async e =>
    {
        (await e.Db.Set<DureeVisite>().SingleAsync(d => d.Type == type && d.Profession == Profession.Infirmier)).Minutes = minutes;
        return Resultat.De(true);
    });

    private static Task<List<string>> NomsAsync(AgendaDEssai agenda, Vacation vacation) => agenda.Service.Services.DansAsync(async s =>
    {
        var place = (await s.GetRequiredService<LirePlace>().DeAsync(vacation.Id, default)).ShouldNotBeNull();
        return (await s.GetRequiredService<ChercherRemplacants>().DansAsync(place, place.Libres[0], default)).Select(r => r.Nom).ToList();
    });

    private static Task<Resultat<Id<AppelRemplacement>>> AppelerAsync(AgendaDEssai agenda, Auteur qui, AppelAFaire demande) => agenda.Service.Services.DansAsync(s =>
    {
        s.GetRequiredService<AuteurCourant>().Valeur = qui;
        return s.GetRequiredService<AppelerRemplacant>().ExecuterAsync(demande);
    });

    private static Task<Resultat<AppelRemplacement>> NoterAsync(AgendaDEssai agenda, Auteur qui, Id<AppelRemplacement> appel, IssueAppel issue) => agenda.Service.Services.DansAsync(s =>
    {
        s.GetRequiredService<AuteurCourant>().Valeur = qui;
        return s.GetRequiredService<NoterAppel>().ExecuterAsync(appel, issue);
    });

    private static Task<List<AppelRemplacement>> AppelsAsync(AgendaDEssai agenda) =>
        agenda.Service.Services.LireAsync(db => db.Set<AppelRemplacement>().AsNoTracking().OrderBy(a => a.Id).ToListAsync());
}
