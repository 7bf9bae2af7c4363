using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;
using static Socle.Suivi.Tests.Agenda.AgendaDEssai;
using Destinataire = Socle.Suivi.Taches.Destinataire;

namespace Socle.Suivi.Tests.Partenaires;

/// <summary>A visit entrusted to another service, from the request to the due line it answers.</summary>
public sealed class VisitesConfieesTests
{
    private static readonly DateOnly Aujourdhui = new(2026, 3, 2);

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Realiser_ClotCeQuiEtaitDuCommeUneVisiteFaiteIci_EtSeReprend(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var visite = await echanges.ConfieeAsync();
        visite.AuPlusTard.ShouldBe(new DateOnly(2026, 4, 15), "three months after the start: the due line's own day");

        (await echanges.RealiserAsync(visite, Aujourdhui)).EstSucces.ShouldBeTrue();
        await echanges.Agenda.Service.RecalculerAsync();

        var realisee = await echanges.LireAsync(visite.Id);
        (realisee.Etat, realisee.Centimes, realisee.Attestation).ShouldBe((EtatConfiee.Realisee, 95_00, "2026-118"));
        var faite = await echanges.Agenda.Service.Services.LireAsync(db => db.Set<VisiteRealisee>().AsNoTracking().SingleAsync());
        (faite.Type, faite.Date, faite.Par, faite.EtablissementId, faite.PourAutreService).ShouldBe((TypeVisite.Vip, Aujourdhui, Profession.Infirmier, visite.EtablissementId, false));
        (await echanges.Agenda.Service.EcheancesAsync()).ShouldNotContain(e => e.Visite == Visite.VipInitiale && e.Etat == EtatEcheance.Due);
        (await echanges.Agenda.Service.EcheancesAsync()).ShouldContain(e => e.Visite == Visite.VipPeriodique && e.AuPlusTard == new DateOnly(2031, 3, 2));

        (await echanges.AvecAsync<RealiserConfiee, Resultat<Id<VisiteConfiee>>>(r => r.ReprendreAsync(new(realisee.Id, realisee.Version)))).EstSucces.ShouldBeTrue();
        await echanges.Agenda.Service.RecalculerAsync();

        (await echanges.Agenda.Service.EcheancesAsync()).ShouldContain(e => e.Visite == Visite.VipInitiale && e.Etat == EtatEcheance.Due);
        (await echanges.LireAsync(visite.Id)).Etat.ShouldBe(EtatConfiee.Acceptee);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Confier_UneVisite_EmpecheDeLaPrendreIciEtDeLaConfierDeuxFois(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var vacation = await echanges.Agenda.VacationAsync();
        var (travailleur, contrat) = await echanges.Agenda.Service.EmbaucherAsync("Marchand");
        await echanges.Agenda.Service.RecalculerAsync();
        (await echanges.AvecAsync<QuiPlacer, IReadOnlyList<APlacer>>(q => q.DeAsync(travailleur.Id, default))).Count.ShouldBe(1);
        var confiee = await echanges.ConfierAsync(echanges.Demande(travailleur, contrat));
        confiee.EstSucces.ShouldBeTrue(confiee.ToString());

        (await echanges.ConfierAsync(echanges.Demande(travailleur, contrat))).Refus.Code.ShouldBe("confiee.deja");
        (await echanges.Agenda.PrendreAsync(Demande(vacation, travailleur, contrat))).Refus.Code.ShouldBe("agenda.confiee");
        (await echanges.AvecAsync<QuiPlacer, IReadOnlyList<APlacer>>(q => q.DeAsync(travailleur.Id, default))).ShouldBeEmpty("somebody will make it");

        var visite = await echanges.LireAsync(confiee.Valeur);
        (await echanges.AvecAsync<AnnulerConfiee, Resultat<Id<VisiteConfiee>>>(a => a.ExecuterAsync(new(visite.Id, visite.Version), null))).Refus.Code.ShouldBe("confiee.annulation");
        (await echanges.AvecAsync<AnnulerConfiee, Resultat<Id<VisiteConfiee>>>(a => a.ExecuterAsync(new(visite.Id, visite.Version), MotifAnnulationConfiee.FaiteIci))).EstSucces.ShouldBeTrue();
        (await echanges.Agenda.PrendreAsync(Demande(vacation, travailleur, contrat))).EstSucces.ShouldBeTrue("taken back, it is ours again");
        (await echanges.ConfierAsync(echanges.Demande(travailleur, contrat))).Refus.Code.ShouldBe("confiee.rendezvous");
    }

    [Theory, InlineData(1, "partenaire.convention"), InlineData(2, null), InlineData(3, null)]
    public async Task Confier_SelonLeDernierJourDeLaConvention_EstPermisOuNon(int dernierJour, string? refus)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(Moteur.Sqlite, new DateOnly(2026, 3, dernierJour));
        var (travailleur, contrat) = await echanges.Agenda.Service.EmbaucherAsync("Marchand");

        var confiee = await echanges.ConfierAsync(echanges.Demande(travailleur, contrat));

        (confiee.EstRefus ? confiee.Refus.Code : null).ShouldBe(refus);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Repondre_Planifiee_LEmployeurVoitLeJourEtLeServiceTantQueCelaTient(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var visite = await echanges.ConfieeAsync();
        (await echanges.VuParLEmployeurAsync()).ShouldBeEmpty("asked, but no day yet");

        (await echanges.RepondreAsync(visite, new() { Reponse = EtatConfiee.Planifiee, Le = new(2026, 3, 12), A = new(10, 30) })).EstSucces.ShouldBeTrue();

        var vu = (await echanges.VuParLEmployeurAsync()).ShouldHaveSingleItem();
        (vu.ContratId, vu.Le, vu.A, vu.Service, vu.Adresse).ShouldBe((visite.ContratId!.Value, new DateOnly(2026, 3, 12), new TimeOnly(10, 30), "Santé au travail de l’Estuaire", "1 quai Neuf, 44600 Saint-Nazaire"));
        (await echanges.RepondreAsync(visite, new() { Reponse = EtatConfiee.Acceptee })).Refus.Code.ShouldBe("partenaire.change", "looked at before the answer");
        var planifiee = await echanges.LireAsync(visite.Id);
        (await echanges.RepondreAsync(planifiee, new() { Reponse = EtatConfiee.Refusee, Motif = MotifRefusPartenaire.PasDePlace })).EstSucces.ShouldBeTrue();
        (await echanges.VuParLEmployeurAsync()).ShouldBeEmpty("the day fell");
    }

    /// <summary>What the employer has no part in: no row it could read, no employer in the letter, no mail at all.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Confidentielle_NeMontreRienALEmployeurEtNePartPasParCourriel(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var visite = await echanges.ConfieeAsync(envoyee: false, confidentielle: true);
        (visite.EstConfidentielle, visite.ContratId, visite.EtablissementId, visite.EntrepriseId).ShouldBe((true, null, null, null));

        (await echanges.EnvoyerAsync(visite, MoyenEnvoi.Courriel)).Refus.Code.ShouldBe("partenaire.confidentielle");
        (await echanges.EnvoyerAsync(visite, MoyenEnvoi.Lettre)).EstSucces.ShouldBeTrue();
        (await echanges.RepondreAsync(await echanges.LireAsync(visite.Id), new() { Reponse = EtatConfiee.Planifiee, Le = new(2026, 3, 12) })).EstSucces.ShouldBeTrue();

        (await echanges.VuParLEmployeurAsync()).ShouldBeEmpty();
        (await echanges.CourrielsAsync(visite.Id)).ShouldBeEmpty();
        var lettre = (await echanges.AvecAsync<ComposerCourrier, Courrier?>(c => c.LireAsync(GenreCourrier.Demande, visite.Id.Valeur, default))).ShouldNotBeNull();
        lettre.EnTexte().ShouldNotContain("Delorme");
        lettre.EnTexte().ShouldContain("ne le prévenez pas");
        var traces = await echanges.Agenda.Service.Services.LireAsync(db => db.Set<EvenementAudit>().AsNoTracking().Where(e => e.Objet == "visite_confiee").ToListAsync());
        traces.ShouldAllBe(t => !t.Changements!.Contains("\"type\":[null,7"));
    }

    /// <summary>Even asked with a contract: a pre-return visit, or what the worker asked for, loses it.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Confier_LaDemandeDUneAutrePersonne_EstRefuse(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var (lucie, _) = await echanges.Agenda.Service.EmbaucherAsync("Marchand");
        var (paul, _) = await echanges.Agenda.Service.EmbaucherAsync("Petit");
        var demande = await DemandeAsync(echanges, paul.Id);

        (await echanges.ConfierAsync(echanges.Demande(lucie, null) with { Demande = demande })).Refus.Code.ShouldBe("confiee.demande");
        (await echanges.ConfierAsync(echanges.Demande(paul, null) with { Demande = demande })).EstSucces.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Annuler_LaVisiteDUneDemande_LaRemetEnAttente(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var (lucie, _) = await echanges.Agenda.Service.EmbaucherAsync("Marchand");
        var demande = await DemandeAsync(echanges, lucie.Id);
        (await echanges.AvecAsync<ConfierDemande, Resultat<Id<DemandeVisite>>>(c => c.ExecuterAsync(demande, Destinataire.Lire("role:Assistant"), new(2026, 3, 6)))).EstSucces.ShouldBeTrue();
        Task<IReadOnlyList<DemandeEnAttente>> EnAttenteAsync() => echanges.AvecAsync<ListerDemandes, IReadOnlyList<DemandeEnAttente>>(l => l.EnAttenteAsync(default));

        var confiee = await echanges.LireAsync((await echanges.ConfierAsync(echanges.Demande(lucie, null) with { Demande = demande })).Valeur);
        (await EnAttenteAsync()).ShouldBeEmpty();

        (await echanges.AvecAsync<AnnulerConfiee, Resultat<Id<VisiteConfiee>>>(a => a.ExecuterAsync(new(confiee.Id, confiee.Version), MotifAnnulationConfiee.FaiteIci))).EstSucces.ShouldBeTrue();
        (await EnAttenteAsync()).Single().Tache.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Courriel_DUneDemandeAnnulee_NePartPas(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var visite = await echanges.ConfieeAsync();
        (await echanges.AvecAsync<AnnulerConfiee, Resultat<Id<VisiteConfiee>>>(a => a.ExecuterAsync(new(visite.Id, visite.Version), MotifAnnulationConfiee.PlusDue))).EstSucces.ShouldBeTrue();
        var avant = (await echanges.CourrielsAsync(visite.Id)).Count;

        await echanges.AvecAsync<ExpedierAuPartenaire, bool>(async e =>
        {
            await e.RecevoirAsync(new(GenreCourrier.Demande, visite.Id.Valeur, 99), default);
            return true;
        });

        (await echanges.CourrielsAsync(visite.Id)).Count.ShouldBe(avant);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Confier_UnePrerepriseAvecUnContrat_LeLaisseDeCote(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var (travailleur, contrat) = await echanges.Agenda.Service.EmbaucherAsync("Marchand");

        var confiee = await echanges.ConfierAsync(echanges.Demande(travailleur, contrat) with { Visite = null, Type = TypeVisite.Prereprise });

        (await echanges.LireAsync(confiee.Valeur)).EstConfidentielle.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Envoyer_ParCourriel_DitCeQuIlFautEtRienDePlus_EtLaRelanceRepart(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var visite = await echanges.ConfieeAsync(envoyee: false);

        (await echanges.EnvoyerAsync(visite, MoyenEnvoi.Courriel)).EstSucces.ShouldBeTrue();

        var courriel = Decoder((await echanges.CourrielsAsync(visite.Id)).ShouldHaveSingleItem());
        courriel.ShouldContain("Marchand Lucie");
        courriel.ShouldContain("Transports Delorme");
        courriel.ShouldContain("15 avril 2026");
        courriel.ShouldContain("Assistante");
        var envoyee = await echanges.LireAsync(visite.Id);
        (envoyee.Etat, envoyee.EchecEnvoi).ShouldBe((EtatConfiee.Envoyee, null));
        envoyee.ARelancer(Aujourdhui.AddDays(9)).ShouldBeFalse();
        envoyee.ARelancer(Aujourdhui.AddDays(10)).ShouldBeTrue();
        (envoyee.EnRetard(new(2026, 4, 15)), envoyee.EnRetard(new(2026, 4, 16))).ShouldBe((false, true), "late from the day after the last one");
        (await echanges.AvecAsync<EnvoyerConfiee, Resultat<Id<VisiteConfiee>>>(e => e.RelancerAsync(new(envoyee.Id, envoyee.Version), MoyenEnvoi.Courriel))).EstSucces.ShouldBeTrue();
        (await echanges.CourrielsAsync(visite.Id)).Count.ShouldBe(2);
        (await echanges.LireAsync(visite.Id)).Relances.ShouldBe(1);
    }

    [Theory]
    [InlineData(3, Profession.Infirmier, "confiee.faite.futur"), InlineData(1, Profession.Infirmier, "confiee.faite.avant"), InlineData(2, Profession.Assistant, "confiee.faite.par")]
    public async Task Realiser_Incoherente_EstRefusee(int jour, Profession par, string code)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(Moteur.Sqlite);
        var visite = await echanges.ConfieeAsync();

        (await echanges.RealiserAsync(visite, new(2026, 3, jour), par)).Refus.Code.ShouldBe(code);
        (await echanges.Agenda.Service.Services.LireAsync(db => db.Set<VisiteRealisee>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Realiser_SansEtreEnvoyee_EstRefusee()
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(Moteur.Sqlite);
        var visite = await echanges.ConfieeAsync(envoyee: false);

        (await echanges.RealiserAsync(visite, Aujourdhui)).Refus.Code.ShouldBe("partenaire.etat");
        (await echanges.RepondreAsync(visite, new() { Reponse = EtatConfiee.Acceptee })).Refus.Code.ShouldBe("partenaire.etat");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Listes_ChaqueVue_NeMontreQueLesSiennes(Moteur moteur)
    {
        await using var echanges = await EchangesDEssai.OuvrirAsync(moteur);
        var visite = await echanges.ConfieeAsync();
        await echanges.RepondreAsync(visite, new() { Reponse = EtatConfiee.Refusee, Motif = MotifRefusPartenaire.HorsTerritoire });

        foreach (var vue in Enum.GetValues<VueConfiees>())
        {
            var lues = await echanges.Agenda.Service.Services.DansAsync(s => ((ListerConfiees)s.GetService(typeof(ListerConfiees))!).Lister(vue, null).ToListAsync());
            lues.Count.ShouldBe(vue is VueConfiees.Refusees or VueConfiees.Toutes ? 1 : 0, vue.ToString());
        }
        var bilan = (await echanges.AvecAsync<CompterEchanges, IReadOnlyList<EchangesPartenaire>>(c => c.ExecuterAsync(Aujourdhui, Aujourdhui, default))).ShouldHaveSingleItem();
        (bilan.Confiees, bilan.ConfieesRefusees, bilan.ConfieesFaites, bilan.APayer).ShouldBe((1, 1, 0, Montant.Zero));
    }

    /// <summary>Quoted-printable or base64, as mail writes accents.</summary>
    private static string Decoder(string brut)
    {
        var corps = brut[(brut.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        var texte = brut.Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(corps.Replace("\r\n", "", StringComparison.Ordinal)))
            : Uri.UnescapeDataString(corps.Replace("=\r\n", "", StringComparison.Ordinal).Replace('=', '%'));
        return texte.Replace('\u00A0', ' ');
    }

    private static async Task<Id<DemandeVisite>> DemandeAsync(EchangesDEssai echanges, Id<Travailleur> qui) => (await echanges.AvecAsync<DemanderVisite, Resultat<Id<DemandeVisite>>>(
        d => d.ExecuterAsync(new() { Travailleur = qui, Par = Demandeur.Travailleur, Objet = ObjetDemande.Visite, Le = new(2026, 3, 1) }))).Valeur;
}
