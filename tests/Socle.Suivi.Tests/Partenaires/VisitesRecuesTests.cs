using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Accueil;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Tests.Agenda;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Tests.Partenaires;

/// <summary>A visit another service asks for: no member sees it, nothing due here changes, and the service is told.</summary>
public sealed class VisitesRecuesTests
{
    private static readonly DateOnly Aujourdhui = new(2026, 3, 2);

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recevoir_QuelquUnDInconnu_LuiDonneUnRendezVousSansContratNiEntreprise_QuiNEstPasConfidentiel(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var visite = await RecevoirAsync(echanges, Demande(echanges));

        var rendezVous = await PlanifierAsync(echanges, visite, Aujourdhui);

        (rendezVous.ContratId, rendezVous.EtablissementId, rendezVous.EntrepriseId, rendezVous.EstConfidentiel).ShouldBe((null, null, null, false));
        (rendezVous.Origine, rendezVous.AuPlusTard).ShouldBe((OrigineRendezVous.AutreService, new DateOnly(2026, 3, 20)));
        var lu = (await echanges.AvecAsync<LireAgenda, RendezVousLu?>(l => l.UnAsync(rendezVous.Id, default))).ShouldNotBeNull();
        (lu.Entreprise, lu.Employeur, lu.PourService).ShouldBe((null, "Chantiers du Port", "Santé au travail de l’Estuaire"));
        new LigneImprimee(lu.Debut, lu.Fin, lu.Nom, null, lu.Employeur, lu).Discret.ShouldBeFalse();
        (await LireAsync(echanges, visite)).Etat.ShouldBe(EtatRecue.Planifiee);
        (await EssayerAsync(echanges, visite, rendezVous.VacationId)).Refus.Code.ShouldBe("partenaire.etat", "one appointment is enough");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Faite_SeRetourneUneFoisAuTarif_EtSeCompte(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var visite = await RecevoirAsync(echanges, Demande(echanges));
        var rendezVous = await PlanifierAsync(echanges, visite, Aujourdhui);
        (await RetournerAsync(echanges, visite)).Refus.Code.ShouldBe("partenaire.etat", "not made yet");

        await FaireAsync(echanges, rendezVous);

        (await LireAsync(echanges, visite)).Etat.ShouldBe(EtatRecue.ARetourner);
        (await RetournerAsync(echanges, visite)).EstSucces.ShouldBeTrue();
        (await RetournerAsync(echanges, visite)).Refus.Code.ShouldBe("partenaire.etat");
        (await LireAsync(echanges, visite)).Visite.Centimes.ShouldBe(95_00);
        (await echanges.CourrielsAsync(visite)).ShouldHaveSingleItem();
        var bilan = (await echanges.AvecAsync<CompterEchanges, IReadOnlyList<EchangesPartenaire>>(c => c.ExecuterAsync(Aujourdhui, Aujourdhui, default))).ShouldHaveSingleItem();
        (bilan.Recues, bilan.RecuesFaites, bilan.AFacturer).ShouldBe((1, 1, Montant.Centimes(95_00)));
        var veille = await echanges.AvecAsync<CompterEchanges, IReadOnlyList<EchangesPartenaire>>(c => c.ExecuterAsync(Aujourdhui.AddDays(-1), Aujourdhui.AddDays(-1), default));
        (veille[0].Recues, veille[0].RecuesFaites).ShouldBe((0, 0));
    }

    /// <summary>The same person also works for a member: what is due there does not move, and that employer can deduce nothing.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Faite_PourQuelquUnQuiTravailleAussiChezUnAdherent_NeChangeRienACeQuiYEstDu(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var (travailleur, _) = await echanges.Agenda.Service.EmbaucherAsync("Marchand");
        await echanges.Agenda.Service.RecalculerAsync();
        var avant = await EmployeurAsync(echanges);
        var demande = Demande(echanges, "Marchand", "Lucie", travailleur.Naissance);
        (await echanges.AvecAsync<RecevoirVisite, Resultat<Id<VisiteRecue>>>(r => r.ExecuterAsync(demande))).Refus.Code.ShouldBe("embauche.doublon-possible");
        var visite = await RecevoirAsync(echanges, demande with { Travailleur = travailleur.Id });

        await FaireAsync(echanges, await PlanifierAsync(echanges, visite, Aujourdhui));
        await echanges.Agenda.Service.RecalculerAsync();

        (await echanges.Agenda.Service.Services.LireAsync(db => db.Set<VisiteRealisee>().AsNoTracking().SingleAsync())).PourAutreService.ShouldBeTrue();
        (await echanges.Agenda.Service.EcheancesAsync()).ShouldContain(e => e.Visite == Visite.VipInitiale && e.Etat == EtatEcheance.Due);
        (await EmployeurAsync(echanges)).ShouldBe(avant);
        (await echanges.Agenda.Service.Services.LireAsync(db => db.Set<Travailleur>().CountAsync())).ShouldBe(1, "the person has one file");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task RendezVousManque_LaDemandeEstDeNouveauAPlanifier(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var visite = await RecevoirAsync(echanges, Demande(echanges));
        var rendezVous = await PlanifierAsync(echanges, visite, Aujourdhui);
        (await RefuserAsync(echanges, visite)).Refus.Code.ShouldBe("recue.rendezvous");

        (await echanges.Agenda.ChangerAsync(rendezVous, EtatRendezVous.Absent)).EstSucces.ShouldBeTrue();

        (await LireAsync(echanges, visite)).Etat.ShouldBe(EtatRecue.APlanifier);
        (await RefuserAsync(echanges, visite)).EstSucces.ShouldBeTrue();
        (await LireAsync(echanges, visite)).Etat.ShouldBe(EtatRecue.Refusee);
        (await RefuserAsync(echanges, visite)).EstRefus.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recevoir_DeuxFoisLaMemeDemande_EstRefuse(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var visite = await RecevoirAsync(echanges, Demande(echanges));
        var qui = (await LireAsync(echanges, visite)).Visite.TravailleurId;

        (await echanges.AvecAsync<RecevoirVisite, Resultat<Id<VisiteRecue>>>(r => r.ExecuterAsync(Demande(echanges) with { Travailleur = qui }))).Refus.Code.ShouldBe("recue.deja");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Retourner_CliqueDeuxFois_UnSeulCourriel(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var visite = await RecevoirAsync(echanges, Demande(echanges));
        await FaireAsync(echanges, await PlanifierAsync(echanges, visite, Aujourdhui));

        var retours = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => RetournerAsync(echanges, visite))));

        retours.Count(r => r.EstSucces).ShouldBe(1);
        retours.Where(r => r.EstRefus).ShouldAllBe(r => r.Refus.Code == "partenaire.etat");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Refuser_PendantQuUnRendezVousSePrend_LUnOuLAutre(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var visite = await RecevoirAsync(echanges, Demande(echanges));
        var vacation = await echanges.Agenda.VacationAsync(echanges.Agenda.Medecin, Aujourdhui, AgendaDEssai.H(10), AgendaDEssai.H(12));

        var pris = Task.Run(() => EssayerAsync(echanges, visite, vacation.Id));
        var refusee = Task.Run(() => RefuserAsync(echanges, visite));

        (await pris).EstSucces.ShouldBe((await refusee).EstRefus);
        (await LireAsync(echanges, visite)).Etat.ShouldBe((await pris).EstSucces ? EtatRecue.Planifiee : EtatRecue.Refusee);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recevoir_CliqueDeuxFois_UneSeuleDemande(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var (travailleur, _) = await echanges.Agenda.Service.EmbaucherAsync("Marchand");
        var demande = Demande(echanges, "Marchand", "Lucie", travailleur.Naissance) with { Travailleur = travailleur.Id };

        var recues = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => echanges.AvecAsync<RecevoirVisite, Resultat<Id<VisiteRecue>>>(r => r.ExecuterAsync(demande)))));

        recues.Count(r => r.EstSucces).ShouldBe(1);
        recues.Where(r => r.EstRefus).ShouldAllBe(r => r.Refus.Code == "recue.deja");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Lister_ParEtat_MontreCellesQuiYSont(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var visites = new List<Id<VisiteRecue>>();
        foreach (var nom in new[] { "Aubry", "Bodin", "Cadiou", "Derrien", "Evenou" })
        {
            visites.Add(await RecevoirAsync(echanges, Demande(echanges, nom)));
        }
        await PlanifierAsync(echanges, visites[1], Aujourdhui);
        await FaireAsync(echanges, await PlanifierAsync(echanges, visites[2], Aujourdhui));
        await FaireAsync(echanges, await PlanifierAsync(echanges, visites[3], Aujourdhui));
        (await RetournerAsync(echanges, visites[3])).EstSucces.ShouldBeTrue();
        (await RefuserAsync(echanges, visites[4])).EstSucces.ShouldBeTrue();

        var parEtat = new Dictionary<EtatRecue, List<RecueLue>>();
        foreach (var etat in Enum.GetValues<EtatRecue>())
        {
            parEtat[etat] = await echanges.AvecAsync<ListerRecues, List<RecueLue>>(l => l.Lister(etat, null).ToListAsync());
            parEtat[etat].ShouldAllBe(l => l.Etat == etat);
        }

        parEtat.Where(e => e.Value.Count == 1).Select(e => e.Key).ShouldBe([EtatRecue.APlanifier, EtatRecue.Planifiee, EtatRecue.ARetourner, EtatRecue.Retournee, EtatRecue.Refusee]);
        parEtat[EtatRecue.Annulee].ShouldBeEmpty();
        (await echanges.AvecAsync<ListerRecues, List<RecueLue>>(l => l.Lister(null, null).ToListAsync())).Count.ShouldBe(3);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Courriel_DUnJourQuiNeTientPlus_NePartPas(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var visite = await RecevoirAsync(echanges, Demande(echanges));
        var rendezVous = await PlanifierAsync(echanges, visite, Aujourdhui);
        (await echanges.Agenda.ChangerAsync(rendezVous, EtatRendezVous.Absent)).EstSucces.ShouldBeTrue();

        await echanges.AvecAsync<ExpedierAuPartenaire, bool>(async e =>
        {
            await e.RecevoirAsync(new(GenreCourrier.Rendezvous, visite.Valeur, 1), default);
            return true;
        });

        (await echanges.CourrielsAsync(visite)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Interimaires_LaDerniereVisiteVautDeuxAnsPourLeMemeEmploi_SaufMesures(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var service = echanges.Agenda.Service;
        var (vue, _) = await service.EmbaucherAsync("Vue", nature: TypeContrat.Interim);
        await service.EmbaucherAsync("Jamais", nature: TypeContrat.Interim);
        await service.EmbaucherAsync("Salariee");
        await service.VisiterAsync(vue, TypeVisite.Vip, new(2025, 6, 10));

        var liste = await echanges.AvecAsync<ListerInterimaires, IReadOnlyList<Interimaire>>(l => l.ExecuterAsync(default));

        liste.Select(l => l.Nom).ShouldBe(["Jamais Lucie", "Vue Lucie"]);
        (liste[0].VueLe, liste[0].JusquAu).ShouldBe((null, null));
        (liste[1].JusquAu, liste[1].Service).ShouldBe((new DateOnly(2027, 6, 10), null));
    }

    private static Task<SuiviEmployeurLu> EmployeurAsync(EchangesDEssai echanges) => echanges.Agenda.Service.Services.LireAsync(db =>
        db.Set<SuiviEmployeur>().AsNoTracking().Select(s => new SuiviEmployeurLu(s.Visite, s.AuPlusTard, s.Phrase)).SingleAsync());

    private sealed record SuiviEmployeurLu(Visite? Visite, DateOnly? AuPlusTard, string? Phrase);

    private static VisiteARecevoir Demande(EchangesDEssai echanges, string nom = "Kerbrat", string prenom = "Yann", DateOnly? naissance = null) => new()
    {
        Partenaire = echanges.Partenaire.Id,
        Identite = new() { NomNaissance = nom, Prenoms = prenom, Naissance = naissance ?? new(1981, 4, 12) },
        Employeur = "Chantiers du Port",
        Type = TypeVisite.Vip,
        AuPlusTard = new(2026, 3, 20),
        RecueLe = Aujourdhui,
    };

    private static async Task<Id<VisiteRecue>> RecevoirAsync(EchangesDEssai echanges, VisiteARecevoir demande)
    {
        var recue = await echanges.AvecAsync<RecevoirVisite, Resultat<Id<VisiteRecue>>>(r => r.ExecuterAsync(demande));
        recue.EstSucces.ShouldBeTrue(recue.ToString());
        return recue.Valeur;
    }

    private static Task<Resultat<Id<RendezVous>>> EssayerAsync(EchangesDEssai echanges, Id<VisiteRecue> visite, Id<Socle.Suivi.Vacations.Vacation> vacation) =>
        echanges.AvecAsync<PlanifierRecue, Resultat<Id<RendezVous>>>(p => p.ExecuterAsync(visite, vacation, null));

    private static async Task<RendezVous> PlanifierAsync(EchangesDEssai echanges, Id<VisiteRecue> visite, DateOnly jour)
    {
        var vacation = await echanges.Agenda.VacationAsync(echanges.Agenda.Medecin, jour, AgendaDEssai.H(10), AgendaDEssai.H(12));
        var pris = await EssayerAsync(echanges, visite, vacation.Id);
        pris.EstSucces.ShouldBeTrue(pris.ToString());
        return await echanges.Agenda.LireAsync(pris.Valeur);
    }

    private static async Task FaireAsync(EchangesDEssai echanges, RendezVous rendezVous)
    {
        foreach (var etat in new[] { EtatRendezVous.Arrive, EtatRendezVous.EnVisite, EtatRendezVous.Fait })
        {
            (await echanges.Agenda.ChangerAsync(await echanges.Agenda.LireAsync(rendezVous.Id), etat)).EstSucces.ShouldBeTrue(etat.ToString());
        }
    }

    private static Task<Resultat<Id<VisiteRecue>>> RetournerAsync(EchangesDEssai echanges, Id<VisiteRecue> visite) =>
        echanges.AvecAsync<RepondreRecue, Resultat<Id<VisiteRecue>>>(r => r.RetournerAsync(visite, MoyenEnvoi.Courriel));

    private static Task<Resultat<Id<VisiteRecue>>> RefuserAsync(EchangesDEssai echanges, Id<VisiteRecue> visite) =>
        echanges.AvecAsync<RepondreRecue, Resultat<Id<VisiteRecue>>>(r => r.RefuserAsync(visite, MotifRefusPartenaire.PasDePlace, MoyenEnvoi.Lettre));

    private static async Task<RecueLue> LireAsync(EchangesDEssai echanges, Id<VisiteRecue> visite) =>
        (await echanges.AvecAsync<ListerRecues, RecueLue?>(l => l.UneAsync(visite, default))).ShouldNotBeNull();
}
