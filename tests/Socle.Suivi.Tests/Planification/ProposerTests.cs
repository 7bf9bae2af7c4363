using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Planification;
using Socle.Technique.Base;
using static Socle.Suivi.Tests.Planification.ServicePlanifie;

namespace Socle.Suivi.Tests.Planification;

public sealed class ProposerTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_UneVisiteEtUneVacation_PlaceSansRienEcrireALAgenda(Moteur moteur)
    {
        var (monde, travailleur, contrat, vacation, faite) = await AvecUnePropositionAsync(moteur);
        await using var _ = monde;

        (faite.Faite, faite.Proposition.Placees, faite.Proposition.Demandes, faite.Proposition.Tours).ShouldBe((true, 1, 1, faite.Proposition.Tours));
        var ligne = (await monde.LignesAsync(faite.Proposition.Id)).ShouldHaveSingleItem();
        (ligne.VacationId, ligne.Debut, ligne.Minutes, ligne.Etat).ShouldBe((vacation.Id, new TimeOnly(9, 0), 30, EtatLigne.Proposee));
        (ligne.TravailleurId, ligne.ContratId, ligne.EntrepriseId).ShouldBe((travailleur.Id, contrat.Id, monde.Service.Etablissement.EntrepriseId));
        (await monde.RendezVousAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_UneSecondeFois_RedonneLeMemePlan(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        for (var i = 0; i < 9; i++)
        {
            await monde.DueAsync($"Marchand{i}", new(2026, 3, 5 + i));
        }
        await monde.VacationAsync(Mardi);
        await monde.VacationAsync(Mardi.AddDays(3));

        var (un, deux) = (await monde.ProposerAsync(), await monde.ProposerAsync());

        var places = (await monde.LignesAsync(un.Proposition.Id)).Select(l => (l.TravailleurId, l.VacationId, l.Debut)).ToList();
        places.Count.ShouldBe(9);
        (await monde.LignesAsync(deux.Proposition.Id)).Select(l => (l.TravailleurId, l.VacationId, l.Debut)).ShouldBe(places);
        deux.Proposition.Cout.ShouldBe(un.Proposition.Cout);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_VacationEntamee_RemplitSesTrous(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        var (deja, contrat) = await monde.DueAsync("Aubry", new(2026, 3, 10));
        var vacation = await monde.VacationAsync(Mardi, 9, 11);
        // Two holes of 45 minutes: room for one visit of 30 in each, not for three in all.
        (await monde.PrendreAsync(vacation, deja, contrat, new(9, 45))).EstSucces.ShouldBeTrue();
        foreach (var nom in (string[])["Bon", "Cid", "Dax"])
        {
            await monde.DueAsync(nom, new(2026, 3, 10));
        }

        var faite = await monde.ProposerAsync();

        var lignes = await monde.LignesAsync(faite.Proposition.Id);
        lignes.Where(l => l.Etat == EtatLigne.Proposee).Select(l => l.Debut!.Value).ShouldBe([new(9, 0), new(10, 15)], ignoreOrder: true);
        lignes.Single(l => l.Etat == EtatLigne.NonPlacee).Raison.ShouldBe(RaisonPlanification.Capacite);
        lignes.ShouldNotContain(l => l.TravailleurId == deja.Id, "it already has its appointment");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_AbsenceDuProfessionnel_NeRemplitPasSesVacations(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        await monde.DueAsync("Marchand", new(2026, 3, 10));
        await monde.VacationAsync(Mardi);
        var apres = await monde.VacationAsync(Mardi.AddDays(2));
        await monde.Service.AjouterAsync(new AbsenceProfessionnel
        {
            Id = Id<AbsenceProfessionnel>.Nouveau(),
            ProfessionnelId = monde.Infirmiere.Id,
            Du = Mardi,
            Au = Mardi.AddDays(1),
            Moment = MomentAbsence.JourneeEntiere,
            Motif = MotifAbsence.Conges,
        });

        var faite = await monde.ProposerAsync();

        (await monde.LignesAsync(faite.Proposition.Id)).ShouldHaveSingleItem().VacationId.ShouldBe(apres.Id);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_TropDAbsentsALaFois_LesEtale(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        foreach (var nom in (string[])["Aubry", "Bon", "Cid"])
        {
            await monde.DueAsync(nom, new(2026, 3, 4));
        }
        await monde.LimiterAsync(1);
        await monde.VacationAsync(Mardi);
        await monde.VacationAsync(Mardi.AddDays(6));

        var faite = await monde.ProposerAsync();
        var libre = await monde.ProposerAsync(Demande() with { Simultanes = false });

        var lignes = await monde.LignesAsync(faite.Proposition.Id);
        lignes.Where(l => l.Jour is not null).Select(l => l.Jour).Distinct().Count().ShouldBe(2);
        lignes.Single(l => l.Etat == EtatLigne.NonPlacee).Raison.ShouldBe(RaisonPlanification.Simultanes);
        libre.Proposition.Placees.ShouldBe(3);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_QuelquUnDeLEntrepriseDejaAttendu_CompteParmiLesAbsents(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        var (deja, contrat) = await monde.DueAsync("Aubry", new(2026, 3, 4));
        await monde.DueAsync("Bon", new(2026, 3, 4));
        await monde.LimiterAsync(1);
        var vacation = await monde.VacationAsync(Mardi);
        var apres = await monde.VacationAsync(Mardi.AddDays(6));
        (await monde.PrendreAsync(vacation, deja, contrat)).EstSucces.ShouldBeTrue();

        var faite = await monde.ProposerAsync();

        (await monde.LignesAsync(faite.Proposition.Id)).ShouldHaveSingleItem().VacationId.ShouldBe(apres.Id);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_Indisponibilites_SontTenues(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        var (travailleur, _) = await monde.DueAsync("Marchand", new(2026, 3, 10));
        await monde.VacationAsync(Mardi);
        var apresMidi = await monde.VacationAsync(Mardi, 14, 17);
        await DeclarerAsync(monde, new() { Travailleur = travailleur.Id, Du = Mardi, Au = Mardi, Moment = MomentAbsence.Matin });

        var faite = await monde.ProposerAsync();
        await DeclarerAsync(monde, new() { Entreprise = monde.Service.Etablissement.EntrepriseId, Du = Aujourdhui, Au = new(2026, 3, 31), Jours = [JoursSemaine.Mardi] });
        var fermee = await monde.ProposerAsync();
        var sans = await monde.ProposerAsync(Demande() with { Indisponibilites = false });

        (await monde.LignesAsync(faite.Proposition.Id)).ShouldHaveSingleItem().VacationId.ShouldBe(apresMidi.Id);
        (await monde.LignesAsync(fermee.Proposition.Id)).ShouldHaveSingleItem().Raison.ShouldBe(RaisonPlanification.AucuneSeance);
        sans.Proposition.Placees.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_EnArret_PlaceAuRetour(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        var (_, contrat) = await monde.DueAsync("Marchand", new(2026, 3, 4));
        await monde.Service.ArreterAsync(contrat, new(2026, 2, 20), new(2026, 3, 8));
        await monde.VacationAsync(Mardi);
        await monde.VacationAsync(new(2026, 3, 8));
        var retour = await monde.VacationAsync(new(2026, 3, 9));

        var faite = await monde.ProposerAsync();
        var court = await monde.ProposerAsync(Demande(au: new(2026, 3, 8)));

        (await monde.LignesAsync(faite.Proposition.Id)).ShouldHaveSingleItem().VacationId.ShouldBe(retour.Id);
        (await monde.LignesAsync(court.Proposition.Id)).ShouldHaveSingleItem().Raison.ShouldBe(RaisonPlanification.TropTot);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_VacationChezUneEntreprise_NeRecoitQueSesSalaries(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        var autre = await monde.Service.AutreEtablissementAsync();
        await monde.DueAsync("Aubry", new(2026, 3, 10));
        await monde.VacationAsync(Mardi, chez: autre);
        var chezEux = await monde.VacationAsync(Mardi.AddDays(1), chez: monde.Service.Etablissement);

        var faite = await monde.ProposerAsync();
        var sans = await monde.ProposerAsync(Demande() with { Reservees = false });

        var ligne = (await monde.LignesAsync(faite.Proposition.Id)).ShouldHaveSingleItem();
        (ligne.VacationId, ligne.Trajet).ShouldBe((chezEux.Id, 0));
        sans.Proposition.Etat.ShouldBe(EtatProposition.Echouee, "no session is left");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_VisiteDemandeeParLeSalarie_NeTouchePasSonEntreprise(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        var (travailleur, _) = await monde.Service.EmbaucherAsync("Marchand", new(2020, 1, 6));
        await monde.Service.AjouterAsync(new DemandeVisite { Id = Id<DemandeVisite>.Nouveau(), TravailleurId = travailleur.Id, Par = Demandeur.Travailleur, Le = Aujourdhui, Objet = ObjetDemande.Visite });
        await monde.LimiterAsync(1);
        await monde.VacationAsync(Mardi, qui: monde.Medecin, chez: monde.Service.Etablissement);
        var auCentre = await monde.VacationAsync(Mardi.AddDays(1), qui: monde.Medecin);

        var faite = await monde.ProposerAsync();
        await monde.AccepterAsync(faite.Proposition.Id);

        var ligne = (await monde.LignesAsync(faite.Proposition.Id)).ShouldHaveSingleItem();
        (ligne.VacationId, ligne.ContratId, ligne.EntrepriseId, ligne.EtablissementId).ShouldBe((auCentre.Id, null, null, null));
        var rendezVous = (await monde.RendezVousAsync()).ShouldHaveSingleItem();
        (rendezVous.EstConfidentiel, rendezVous.EntrepriseId, rendezVous.DemandeId).ShouldBe((true, null, ligne.DemandeVisiteId));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_VisiteDuMedecin_NeVaPasALInfirmiere(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        await monde.DueAsync("Marchand", new(2026, 3, 10), Visite.EmaPeriodique, par: Profession.Medecin);
        await monde.VacationAsync(Mardi);

        var sans = await monde.ProposerAsync();
        var medecin = await monde.VacationAsync(Mardi.AddDays(8), qui: monde.Medecin);
        var avec = await monde.ProposerAsync();

        (await monde.LignesAsync(sans.Proposition.Id)).ShouldHaveSingleItem().Raison.ShouldBe(RaisonPlanification.Profession);
        (await monde.LignesAsync(avec.Proposition.Id)).ShouldHaveSingleItem().VacationId.ShouldBe(medecin.Id);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_UneSeulePlace_VaALaPlusUrgente(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        await monde.DueAsync("Aubry", new(2026, 2, 1));
        var (reprise, contrat) = await monde.DueAsync("Bon", new(2026, 2, 1), Visite.Reprise);
        await monde.Service.AjouterAsync(new PrioritePlanification { Id = Id<PrioritePlanification>.Nouveau(), Code = CodePriorite.Reprise, Poids = 90, Refus = 20_000 });
        var vacation = await monde.VacationAsync(Mardi, 9, 10);
        (await monde.PrendreAsync(vacation, (await monde.DueAsync("Cid", new(2027, 1, 1))).Travailleur, null, new(9, 30))).EstSucces.ShouldBeTrue();

        var faite = await monde.ProposerAsync();

        (await monde.LignesAsync(faite.Proposition.Id)).Single(l => l.Etat == EtatLigne.Proposee).TravailleurId.ShouldBe(reprise.Id);
        contrat.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_BornesDeLaMarge_PrendDuDernierJourInclus(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        await monde.DueAsync("Veille", new(2026, 4, 9));
        await monde.DueAsync("Jour", new(2026, 4, 10));
        await monde.DueAsync("Lendemain", new(2026, 4, 11));
        await monde.VacationAsync(Mardi);

        var faite = await monde.ProposerAsync(Demande(au: new(2026, 3, 31)) with { MargeJours = 10 });

        (await monde.LignesAsync(faite.Proposition.Id)).Select(l => l.NomTri).ShouldBe(["VEILLE LUCIE", "JOUR LUCIE"], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_VacancesScolaires_NeSontRempliesQueSiOnLesIgnore(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        await monde.DueAsync("Marchand", new(2026, 3, 10));
        await monde.VacationAsync(Mardi);
        var apres = await monde.VacationAsync(Mardi.AddDays(3));
        await monde.Service.AjouterAsync(new VacancesScolaires { Id = Id<VacancesScolaires>.Nouveau(), Zone = ZoneScolaire.B, Nom = "Hiver", Du = Mardi, Au = Mardi.AddDays(2) });

        var tenues = await monde.ProposerAsync(Demande() with { Vacances = ZoneScolaire.B });
        var ignorees = await monde.ProposerAsync();

        (await monde.LignesAsync(tenues.Proposition.Id)).ShouldHaveSingleItem().VacationId.ShouldBe(apres.Id);
        (await monde.LignesAsync(ignorees.Proposition.Id)).ShouldHaveSingleItem().Jour.ShouldBe(Mardi);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_AbsencesMesurees_DonnePlusDeRendezVousQueDeMinutes(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        await PasseAsync(monde, faits: 3, absents: 1);
        for (var i = 0; i < 5; i++)
        {
            await monde.DueAsync($"Due{i}", new(2026, 3, 10));
        }
        await monde.VacationAsync(Mardi, 9, 11);

        var sans = await monde.ProposerAsync();
        await monde.Service.AjouterAsync(new ReglagesPlanification { Id = new(1), Surreservation = true, FacteurSurreservation = 100 });
        var avec = await monde.ProposerAsync();
        await monde.AccepterAsync(avec.Proposition.Id);

        (sans.Proposition.Placees, avec.Proposition.Placees).ShouldBe((4, 5));
        var enPlus = (await monde.LignesAsync(avec.Proposition.Id)).Single(l => l.EnSurnombre);
        (await monde.RendezVousAsync()).Where(r => r.Jour == Mardi && r.Debut == enPlus.Debut).Select(r => r.EnSurnombre).ShouldBe([false, true], ignoreOrder: true);
        avec.Bilan.ShouldNotBeNull().Absences.ShouldHaveSingleItem().ShouldBe(new TauxAbsence("Évreux 1", 1, 4));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_Bilan_CompareAvantEtApres(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        await monde.DueAsync("Aubry", new(2026, 2, 28));
        await monde.DueAsync("Bon", new(2026, 3, 21));
        await monde.VacationAsync(Mardi, 9, 11);

        var faite = await monde.ProposerAsync();

        var equipe = faite.Bilan.ShouldNotBeNull().Equipes.ShouldHaveSingleItem();
        (equipe.Equipe, equipe.Visites, equipe.Placees).ShouldBe(("Évreux 1", 2, 2));
        (equipe.RetardsAvant, equipe.RetardsApres).ShouldBe((2, 1), "both would be late on the 31st; one already was");
        (equipe.JoursAvant, equipe.JoursApres).ShouldBe((31 + 10, 3));
        (equipe.Seances, equipe.Offertes, equipe.PrisesAvant, equipe.PrisesApres).ShouldBe((1, 120, 0, 60));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_PasAssezDePlaces_DitCeQuiManqueEtCeQuiAuraitConvenu(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        for (var i = 0; i < 12; i++)
        {
            await monde.DueAsync($"Due{i}", new(2026, 3, 2));
        }
        await monde.VacationAsync(Mardi, 9, 11);
        var apres = await monde.VacationAsync(Mardi.AddDays(1), 9, 11);

        var faite = await monde.ProposerAsync();

        var manque = faite.Bilan.ShouldNotBeNull().Manques.ShouldHaveSingleItem();
        (manque.Metier, manque.Lieu, manque.Annee, manque.Mois).ShouldBe(("infirmier", "Vernon", 2026, 3));
        manque.EnMots().ShouldBe($"Il manque {manque.Vacations} {(manque.Vacations > 1 ? "vacations" : "vacation")} d’infirmier à Vernon en mars 2026.");
        (await monde.LignesAsync(faite.Proposition.Id)).Where(l => l.Jour == Mardi).ShouldAllBe(l => l.AutreVacationId == apres.Id && l.AutreSurcout != null);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Proposer_RienAFaire_LeDit(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        await monde.DueAsync("Marchand", new(2026, 3, 10));

        var sansVacation = await monde.ProposerAsync();

        (sansVacation.Proposition.Etat, sansVacation.EnCours).ShouldBe((EtatProposition.Echouee, false));
        sansVacation.Proposition.Etape.ShouldNotBeNull().ShouldContain("ouvrez des vacations");
    }

    [Fact]
    public async Task Demander_PeriodeFausse_EstRefuse()
    {
        await using var monde = await OuvrirAsync(Moteur.Sqlite);

        (await CodeAsync(Demande(du: Aujourdhui))).ShouldBe("planification.du");
        (await CodeAsync(Demande(du: Mardi, au: Aujourdhui))).ShouldBe("planification.ordre");
        (await CodeAsync(Demande(au: Mardi.AddDays(184)))).ShouldBe("planification.longue");
        (await CodeAsync(Demande(au: Mardi.AddDays(183)))).ShouldBeNull();

        async Task<string?> CodeAsync(DemandeDePlanification demande) =>
            await monde.Service.Services.DansAsync(s => s.GetRequiredService<DemanderPlanification>().FaireAsync(demande)) is { EstRefus: true } refusee ? refusee.Refus.Code : null;
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task LaNuit_SeulementSiLeServiceLaDemande(Moteur moteur)
    {
        await using var monde = await OuvrirAsync(moteur);
        await monde.DueAsync("Marchand", new(2026, 3, 10));
        await monde.VacationAsync(Mardi);

        var eteinte = await NuitAsync(monde);
        await monde.Service.AjouterAsync(new ReglagesPlanification { Id = new(1), LaNuit = true, NuitJours = 7 });
        await NuitAsync(monde);
        var allumee = await NuitAsync(monde);

        eteinte.ShouldContain("n’est pas demandée");
        allumee.ShouldContain("1 visites placées sur 1");
        var proposition = (await monde.Service.Services.DansAsync(s => s.GetRequiredService<ListerPropositions>().DernieresAsync(default))).ShouldHaveSingleItem("last night's gives way");
        (proposition.Proposition.DeNuit, proposition.Proposition.Au).ShouldBe((true, new DateOnly(2026, 3, 9)));
        (await monde.RendezVousAsync()).ShouldBeEmpty();
    }

    private static Task<string> NuitAsync(ServicePlanifie monde) =>
        monde.Service.Services.DansAsync(async s => (await s.GetRequiredService<PlanifierLaNuit>().FaireAsync(default)).Valeur);

    private static async Task DeclarerAsync(ServicePlanifie monde, IndisponibiliteSaisie saisie) =>
        (await monde.Service.Services.DansAsync(s => s.GetRequiredService<DeclarerIndisponibilite>().ExecuterAsync(saisie))).EstSucces.ShouldBeTrue();

    /// <summary>What happened last month: some came, some did not.</summary>
    private static async Task PasseAsync(ServicePlanifie monde, int faits, int absents)
    {
        var jour = new DateOnly(2026, 2, 3);
        var vacation = await monde.VacationAsync(jour, 8, 18);
        for (var i = 0; i < faits + absents; i++)
        {
            var (travailleur, contrat) = await monde.Service.EmbaucherAsync($"Passe{i}");
            await monde.Service.AjouterAsync(new RendezVous
            {
                Id = Id<RendezVous>.Nouveau(),
                VacationId = vacation.Id,
                TravailleurId = travailleur.Id,
                ContratId = contrat.Id,
                Type = TypeVisite.Vip,
                Jour = jour,
                Debut = new TimeOnly(8, 0).AddMinutes(30 * i),
                Minutes = 30,
                Etat = i < faits ? EtatRendezVous.Fait : EtatRendezVous.Absent,
                Origine = OrigineRendezVous.Assistant,
            });
        }
    }
}
