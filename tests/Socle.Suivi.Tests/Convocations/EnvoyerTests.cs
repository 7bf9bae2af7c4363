using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Expedition;
using Socle.Suivi.Convocations.Liste;
using Socle.Technique.Base;
using Socle.Technique.Courriers;

namespace Socle.Suivi.Tests.Convocations;

/// <summary>Each message leaves once, or says that it may have left.</summary>
public sealed class EnvoyerTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Envoyer_AuTravailleur_PartUneFoisEtLeRendezVousEstConvoque(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        var rendezVous = await service.RendezVousAsync("Marchand");

        (await service.PreparerAsync()).Valeur.Messages.ShouldBe(1);
        (await service.EnvoyerAsync()).ShouldBe(1);
        (await service.EnvoyerAsync()).ShouldBe(0);

        var convocation = await service.SeuleAsync();
        (convocation.Etat, convocation.Canal, convocation.Appliquee).ShouldBe((EtatConvocation.Envoyee, Canal.Courriel, true));
        (await service.Agenda.LireAsync(rendezVous.Id)).Etat.ShouldBe(EtatRendezVous.Convoque);
        var courriel = service.Courriels().ShouldHaveSingleItem();
        courriel.ShouldContain($"<{convocation.Id}@service.exemple.fr>");
        courriel.ShouldContain("mardi 17 mars 2026 à 9 h");
        courriel.ShouldContain("/rdv/");
        courriel.ShouldContain("SUMMARY:Rendez-vous au service de prévention et de santé au travail");
        courriel.ShouldNotContain("VIP");
        courriel.ShouldNotContain("isite", Case.Sensitive, "the kind of a visit is not told");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Envoyer_RefusPassager_EstRetenteASonHeure(Moteur moteur)
    {
        await using var service = await PretAsync(moteur, Accueil.RefuserPourLInstant);

        var refusee = await service.SeuleAsync();
        (refusee.Etat, refusee.Code, refusee.Essais).ShouldBe((EtatConvocation.AEnvoyer, "smtp 450", 1));
        service.Smtp.Accueil = Accueil.Accepter;
        service.Avancer(TimeSpan.FromMinutes(2) - TimeSpan.FromSeconds(1));
        (await service.EnvoyerAsync()).ShouldBe(0);
        service.Avancer(TimeSpan.FromSeconds(1));
        (await service.EnvoyerAsync()).ShouldBe(1);
        (await service.SeuleAsync()).Etat.ShouldBe(EtatConvocation.Envoyee);
        service.Smtp.Recus.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Accueil.RefuserPourDeBon, EtatConvocation.Echouee, "smtp 550", 0)]
    [InlineData(Accueil.RefuserApresData, EtatConvocation.AEnvoyer, "smtp 451", 0)]
    [InlineData(Accueil.CouperPendantData, EtatConvocation.Incertaine, "coupure", 0)]
    [InlineData(Accueil.CouperApresData, EtatConvocation.Incertaine, "coupure", 1)]
    public async Task Envoyer_MalAccueilli_DitCeQuIlEnEst(Accueil accueil, EtatConvocation etat, string code, int recus)
    {
        await using var service = await PretAsync(Moteur.Sqlite, accueil);

        service.Smtp.Accueil = Accueil.Accepter;
        await service.EnvoyerAsync();

        var convocation = await service.SeuleAsync();
        (convocation.Etat, convocation.Code).ShouldBe((etat, code));
        service.Smtp.Recus.Count.ShouldBe(recus, "an uncertain message is not sent again by itself");
        (await service.Agenda.Service.Services.LireAsync(db => db.Set<RendezVous>().AsNoTracking().SingleAsync())).Etat.ShouldBe(EtatRendezVous.Propose);
    }

    [Fact]
    public async Task Envoyer_ServeurEteint_EstRetente()
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(Moteur.Sqlite);
        service.Agenda.Service.Services.Services.GetRequiredService<OptionsCourriel>().Port = 1;
        await service.RendezVousAsync("Marchand");
        await service.PreparerAsync();

        await service.EnvoyerAsync();

        var convocation = await service.SeuleAsync();
        (convocation.Etat, convocation.Code).ShouldBe((EtatConvocation.AEnvoyer, "injoignable"));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Envoyer_ProcessusMortPendantLEnvoi_EstIncertaineEtQuelquUnTranche(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        await service.RendezVousAsync("Marchand");
        await service.PreparerAsync();
        var maintenant = service.Agenda.Service.Services.Horloge.Maintenant.UtcDateTime;
        await service.Agenda.Service.Services.LireAsync(db => db.Set<Convocation>().ExecuteUpdateAsync(c => c
            .SetProperty(x => x.Etat, EtatConvocation.EnCours).SetProperty(x => x.Preneur, "autre-machine/12/34").SetProperty(x => x.PriseLe, maintenant)));

        service.Avancer(TimeSpan.FromSeconds(59));
        await service.EnvoyerAsync();
        (await service.SeuleAsync()).Etat.ShouldBe(EtatConvocation.EnCours, "another node may still be talking");
        service.Avancer(TimeSpan.FromSeconds(2));
        await service.EnvoyerAsync();

        var incertaine = await service.SeuleAsync();
        (incertaine.Etat, incertaine.Code).ShouldBe((EtatConvocation.Incertaine, "interrompu"));
        service.Smtp.Recus.ShouldBeEmpty();
        (await service.DansAsync<AgirSurConvocations, Resultat<int>>(a => a.ExecuterAsync([incertaine.Id], ActeConvocation.Renvoyer))).Valeur.ShouldBe(1);
        await service.EnvoyerAsync();
        (await service.SeuleAsync()).Etat.ShouldBe(EtatConvocation.Envoyee);
        service.Courriels().ShouldHaveSingleItem().ShouldContain($"<{incertaine.Id}@");
    }

    /// <summary>Two nodes on one base, four connections each.</summary>
    [Theory, MemberData(nameof(Moteurs))]
    public async Task Envoyer_DeuxNoeudsALaFois_ChaqueMessagePartUneFois(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        for (var i = 0; i < 6; i++)
        {
            await service.RendezVousAsync($"Personne{i}");
        }
        await service.PreparerAsync();
        var autre = ActivatorUtilities.CreateInstance<ExpedierConvocations>(service.Agenda.Service.Services.Services);

        var prises = await Task.WhenAll(service.EnvoyerAsync(), autre.FaireAsync(CancellationToken.None));

        prises.Sum().ShouldBe(6);
        service.Courriels().Select(c => c.Split("Message-Id: ")[1].Split('\r', '\n')[0]).Distinct().Count().ShouldBe(6);
        service.Smtp.Recus.Count.ShouldBe(6);
        (await service.ConvocationsAsync()).ShouldAllBe(c => c.Etat == EtatConvocation.Envoyee && c.Appliquee);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Preparer_RendezVousConfidentiel_NeVaJamaisALEmployeur(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        var confidentiel = await service.RendezVousAsync("Secrete", contrat: false);

        (await service.PreparerAsync(travailleurs: false, employeurs: true)).Refus.Code.ShouldBe("convocations.rien");
        // Were a message forged, its writer would leave it out all the same.
        var forgee = MessagePrevu.AuTravailleur(new(confidentiel, default, null, 0), GenreMessage.Convocation, service.Agenda.Service.Services.Horloge.Maintenant.UtcDateTime);
        var convocation = new Convocation
        {
            Id = Id<Convocation>.Nouveau(),
            Genre = GenreMessage.Convocation,
            Destinataire = DestinataireMessage.Employeur,
            Canal = Canal.Courriel,
            EntrepriseId = service.Agenda.Service.Etablissement.EntrepriseId,
            Jour = ServiceQuiConvoque.Jour,
            Etat = EtatConvocation.AEnvoyer,
            CreeLe = forgee.Convocation.CreeLe,
            ProchainEssai = forgee.Convocation.CreeLe,
        };
        await service.Agenda.Service.AjouterAsync(convocation, new LigneConvocation { Id = Id<LigneConvocation>.Nouveau(), ConvocationId = convocation.Id, RendezVousId = confidentiel.Id, Version = 1 });
        await service.EnvoyerAsync();

        service.Smtp.Recus.ShouldBeEmpty();
        (await service.SeuleAsync()).Etat.ShouldBe(EtatConvocation.Retiree);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Preparer_PlusieursSalariesDUnMemeJour_UnSeulMessageALEmployeur(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        await service.RendezVousAsync("Marchand");
        await service.RendezVousAsync("Nguyen");
        await service.RendezVousAsync("Secrete", contrat: false);

        var bilan = (await service.PreparerAsync(employeurs: true)).Valeur;
        await service.EnvoyerAsync();

        bilan.Comptes.ShouldBe([(DestinataireMessage.Travailleur, Canal.Courriel, 3), (DestinataireMessage.Employeur, Canal.Courriel, 1)]);
        var employeur = service.Courriels().Single(c => c.Contains("paie@delorme", StringComparison.Ordinal));
        employeur.ShouldContain("Lucie Marchand : mardi 17 mars 2026, 9 h, Évreux");
        employeur.ShouldContain("Lucie Nguyen");
        employeur.ShouldNotContain("Secrete");
        (await service.PreparerAsync(employeurs: true)).Refus.Code.ShouldBe("convocations.rien", "told once");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Preparer_LEmployeurDAbord_LeSalarieEstPrevenuEnsuite(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        await service.RendezVousAsync("Marchand");
        await service.PreparerAsync(travailleurs: false, employeurs: true);
        await service.EnvoyerAsync();

        (await service.PreparerAsync(employeurs: true)).Valeur.Comptes.ShouldBe([(DestinataireMessage.Travailleur, Canal.Courriel, 1)]);
    }

    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    [InlineData(8, 1)]
    public async Task Preparer_AutourDuDelai_LaisseLesPlusProches(int jours, int messages)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(Moteur.Sqlite);
        var jour = new DateOnly(2026, 3, 2).AddDays(jours);
        await service.RendezVousAsync("Marchand", vacation: await service.Agenda.VacationAsync(jour: jour));

        var bilan = await service.DansAsync<PreparerConvocations, Resultat<Preparation>>(p => p.CompterAsync(new(jour, jour, true, false)));

        (bilan.Valeur.Messages, bilan.Valeur.Tardifs).ShouldBe((messages, 1 - messages));
        (await service.PreparerAsync(tardifs: true, jour: jour)).Valeur.Messages.ShouldBe(1);
    }

    [Fact]
    public async Task Envoyer_SansCourriel_PartParSmsEtPasLaNuit()
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(Moteur.Sqlite);
        await service.RendezVousAsync("Marchand", courriel: null, telephone: "+33612345678");
        service.Agenda.Service.Services.Horloge.Maintenant = new DateTimeOffset(2026, 3, 2, 19, 0, 0, TimeSpan.Zero);
        await service.PreparerAsync();

        (await service.EnvoyerAsync()).ShouldBe(0, "20 h in Paris");
        service.Agenda.Service.Services.Horloge.Maintenant = new DateTimeOffset(2026, 3, 3, 7, 0, 0, TimeSpan.Zero);
        (await service.EnvoyerAsync()).ShouldBe(1, "8 h in Paris");

        var convocation = await service.SeuleAsync();
        convocation.Etat.ShouldBe(EtatConvocation.Envoyee);
        var sms = await File.ReadAllTextAsync(Path.Combine(service.Dossier.Sms, $"{convocation.Id}.json"));
        sms.ShouldContain("+33612345678");
        sms.ShouldNotContain("\u00A0", Case.Sensitive, "it would double its price");
    }

    [Fact]
    public async Task Envoyer_SansServeur_EcritUnFichier()
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(Moteur.Sqlite);
        service.Agenda.Service.Services.Services.GetRequiredService<OptionsCourriel>().Serveur = null;
        await service.RendezVousAsync("Marchand");
        await service.PreparerAsync();

        await service.EnvoyerAsync();

        Directory.GetFiles(service.Dossier.Courriels).ShouldHaveSingleItem().ShouldEndWith($"{(await service.SeuleAsync()).Id}.eml");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Preparer_SansAucuneAdresse_EstAReprendrePuisPartUneFoisCompletee(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        var rendezVous = await service.RendezVousAsync("Marchand", courriel: null);

        (await service.PreparerAsync()).Valeur.SansAdresse.ShouldBe(1);
        var convocation = await service.SeuleAsync();
        (convocation.Etat, convocation.Canal).ShouldBe((EtatConvocation.SansAdresse, null));
        (await service.DansAsync<AgirSurConvocations, Resultat<int>>(a => a.ExecuterAsync([convocation.Id], ActeConvocation.Renvoyer))).Refus.Code.ShouldBe("convocations.inchangees");
        await service.Agenda.Service.Services.EcrireAsync(async e =>
        {
            (await e.Db.Set<Travailleurs.Personnes.Travailleur>().SingleAsync(t => t.Id == rendezVous.TravailleurId)).Courriel = "lucie@exemple.fr";
            return Resultat.De(true);
        });
        (await service.DansAsync<AgirSurConvocations, Resultat<int>>(a => a.ExecuterAsync([convocation.Id], ActeConvocation.Renvoyer))).Valeur.ShouldBe(1);
        await service.EnvoyerAsync();

        (await service.SeuleAsync()).Etat.ShouldBe(EtatConvocation.Envoyee);
    }

    /// <summary>Home when it is known, even for a visit the employer has no part in; else the place of work, closed.</summary>
    [Theory]
    [InlineData(true, true, "12 rue des Lilas")]
    [InlineData(true, false, "12 rue des Lilas")]
    [InlineData(false, true, "Personnel, à remettre fermé")]
    [InlineData(false, false, null)]
    public async Task Lettre_AuSalarie_VaChezLuiSinonFermeeAuTravail(bool domicile, bool contrat, string? ligne)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(Moteur.Sqlite);
        var rendezVous = await service.RendezVousAsync("Marchand", contrat: contrat, courriel: null);
        await service.Agenda.Service.Services.EcrireAsync(async e =>
        {
            var t = await e.Db.Set<Travailleurs.Personnes.Travailleur>().SingleAsync(t => t.Id == rendezVous.TravailleurId);
            (t.Adresse, t.CodePostal, t.Commune) = domicile ? ("12 rue des Lilas", "27000", "Évreux") : default((string?, string?, string?));
            (await e.Db.Set<Adherents.Etablissements.Etablissement>().SingleAsync(x => x.Id == service.Agenda.Service.Etablissement.Id)).Adresse = "1 quai de Seine";
            return Resultat.De(true);
        });
        await service.PreparerAsync();

        var lot = await service.DansAsync<LireLettres, LotDeLettres>(l => l.LotAsync(default));

        lot.Lettres.SelectMany(l => l.A).Contains(ligne).ShouldBe(ligne is not null);
        lot.Lettres.Count.ShouldBe(ligne is null ? 0 : 1);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Envoyer_PlusQueDeConnexions_ChacunUneFois(Moteur moteur)
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        service.Smtp.Accueil = Accueil.RaccrocherEnsuite;
        for (var i = 0; i < 6; i++)
        {
            await service.RendezVousAsync($"Personne{i}");
        }
        await service.PreparerAsync(employeurs: true);

        (await service.EnvoyerAsync()).ShouldBe(7);

        (await service.ConvocationsAsync()).ShouldAllBe(c => c.Etat == EtatConvocation.Envoyee && c.Appliquee && c.Essais == 1);
        service.Smtp.Recus.Count.ShouldBe(7, "a server that hangs up between two messages casts no doubt");
    }

    [Fact]
    public async Task Envoyer_AnnuleAvantDePartir_EstRetiree()
    {
        await using var service = await ServiceQuiConvoque.OuvrirAsync(Moteur.Sqlite);
        var rendezVous = await service.RendezVousAsync("Marchand");
        await service.PreparerAsync();

        await service.Agenda.ChangerAsync(rendezVous, EtatRendezVous.Annule, MotifEtape.Erreur);
        await service.EnvoyerAsync();

        service.Smtp.Recus.ShouldBeEmpty();
        (await service.SeuleAsync()).Etat.ShouldBe(EtatConvocation.Retiree);
    }

    private static async Task<ServiceQuiConvoque> PretAsync(Moteur moteur, Accueil accueil)
    {
        var service = await ServiceQuiConvoque.OuvrirAsync(moteur);
        await service.RendezVousAsync("Marchand");
        await service.PreparerAsync();
        service.Smtp.Accueil = accueil;
        await service.EnvoyerAsync();
        return service;
    }
}
