using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;
using Socle.Suivi.Tests.Echeancier;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Tests.Outils;

namespace Socle.Suivi.Tests.Delegations;

/// <summary>From draft to signature, to its replacement or its end; on the clock of the tests.</summary>
public sealed class VieDuProtocoleTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Preparer_Confier_Signer_RendLActePossible(Moteur moteur)
    {
        await using var monde = await Monde.OuvrirAsync(moteur);
        var id = await monde.BrouillonAsync();

        (await monde.PeutAsync(Acte.VipInitiale)).ShouldBeFalse("a draft entrusts nothing");
        (await monde.SignerAsync(id)).EstSucces.ShouldBeTrue();

        (await monde.PeutAsync(Acte.VipInitiale)).ShouldBeTrue();
        (await monde.PeutAsync(Acte.Reprise)).ShouldBeFalse();
        (await monde.LuAsync(id)).ShouldSatisfyAllConditions(
            l => l.Actes.ShouldBe([Acte.VipInitiale, Acte.VipPeriodique]),
            l => l.Exclusions.Select(e => e.Genre).ShouldBe([GenreExclusion.Categorie, GenreExclusion.Mineurs]),
            l => l.Protocole.SigneLe.ShouldBe(monde.Jour),
            l => l.Protocole.SigneParId.ShouldBe(monde.CompteDuMedecin));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Signe_NeSeModifiePlusEtNeSeSupprimePas(Moteur moteur)
    {
        await using var monde = await Monde.OuvrirAsync(moteur);
        var id = await monde.BrouillonAsync();
        await monde.SignerAsync(id);

        (await monde.Faire<PreparerProtocole>(c => c.ExecuterAsync(id, monde.Saisie()))).Refus.Code.ShouldBe("delegation.signe");
        (await monde.ConfierAsync(id, Acte.Reprise)).Refus.Code.ShouldBe("delegation.signe");
        (await monde.Faire<SupprimerBrouillon>(c => c.ExecuterAsync(id))).Refus.Code.ShouldBe("delegation.signe");
        (await monde.SignerAsync(id)).Refus.Code.ShouldBe("delegation.signe");
    }

    [Fact]
    public async Task Confier_ActeReserve_EstRefuseAvecLArticle()
    {
        await using var monde = await Monde.OuvrirAsync(Moteur.Sqlite);
        var id = await monde.BrouillonAsync();

        var refus = (await monde.ConfierAsync(id, Acte.VipInitiale, Acte.EmaEmbauche, Acte.AvisAptitude)).Refus;

        refus.Tous.Select(r => r.Code).ShouldBe(["delegation.reserve", "delegation.reserve"]);
        refus.Phrase.ShouldContain("R. 4623-14");
        refus.Phrase.ShouldContain("jamais fait par un infirmier");
        (await monde.LuAsync(id)).Actes.ShouldBe([Acte.VipInitiale, Acte.VipPeriodique], "a refusal leaves the draft as it was");
    }

    /// <summary>Changed to a trade the law refuses some of its acts, a draft is not signed.</summary>
    [Fact]
    public async Task Signer_ActeQueLeNouveauDestinataireNePeutRecevoir_EstRefuse()
    {
        await using var monde = await Monde.OuvrirAsync(Moteur.Sqlite);
        var id = await monde.BrouillonAsync();
        await monde.Faire<PreparerProtocole>(c => c.ExecuterAsync(id, monde.Saisie() with { Genre = GenreProtocole.Collectif, Metier = Metier.Assistant }));

        (await monde.SignerAsync(id)).Refus.Code.ShouldBe("delegation.reserve");
    }

    [Fact]
    public async Task Signer_SansActeOuTropTardOuDansLeFutur_EstRefuse()
    {
        await using var monde = await Monde.OuvrirAsync(Moteur.Sqlite);
        var id = await monde.BrouillonAsync();
        await monde.ConfierAsync(id);

        (await monde.SignerAsync(id)).Refus.Code.ShouldBe("delegation.sans-acte");
        await monde.ConfierAsync(id, Acte.Demande);
        (await monde.SignerAsync(id, monde.Jour.AddDays(1))).Refus.Code.ShouldBe("delegation.signature.future");
        await monde.Faire<PreparerProtocole>(c => c.ExecuterAsync(id, monde.Saisie() with { Du = monde.Jour.AddDays(-1) }));
        (await monde.SignerAsync(id)).Refus.Code.ShouldBe("delegation.signature.tardive");
        (await monde.SignerAsync(id, monde.Jour.AddDays(-1))).EstSucces.ShouldBeTrue("it was signed on paper the day before");
    }

    public static TheoryData<string, bool, bool> Signataires => new()
    {
        // who signs, whether the delegating doctor has an account, accepted
        { "lui", true, true },
        { "confrere", true, false },
        { "coordonnateur", true, false },
        { "infirmier", true, false },
        { "personne", true, false },
        { "confrere", false, true },
        { "coordonnateur", false, true },
        { "infirmier", false, false },
        { "personne", false, false },
    };

    [Theory, MemberData(nameof(Signataires))]
    public async Task Signer_SelonQui_EstAccepteOuNon(string qui, bool aUnCompte, bool accepte)
    {
        await using var monde = await Monde.OuvrirAsync(Moteur.Sqlite, aUnCompte);
        var id = await monde.BrouillonAsync();

        var resultat = await monde.SignerAsync(id, null, monde.Compte(qui));

        (resultat.EstSucces ? null : resultat.Refus.Code).ShouldBe(accepte ? null : "delegation.signataire");
        (await monde.LuAsync(id)).Protocole.SigneLe.HasValue.ShouldBe(accepte);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Remplacer_LAncienneVautJusquaLaVeille(Moteur moteur)
    {
        await using var monde = await Monde.OuvrirAsync(moteur);
        var ancien = await monde.BrouillonAsync();
        await monde.SignerAsync(ancien);

        var nouveau = (await monde.Faire<RemplacerProtocole>(c => c.ExecuterAsync(ancien))).Valeur;
        (await monde.Faire<RemplacerProtocole>(c => c.ExecuterAsync(ancien))).Valeur.ShouldBe(nouveau, "one draft at a time");
        await monde.ConfierAsync(nouveau, Acte.Reprise);
        (await monde.LuAsync(ancien)).Protocole.ResilieLe.ShouldBeNull("until the new one is signed");
        (await monde.SignerAsync(nouveau)).EstSucces.ShouldBeTrue();

        var demain = monde.Jour.AddDays(1);
        (await monde.LuAsync(nouveau)).Protocole.ShouldSatisfyAllConditions(p => p.Version.ShouldBe(2), p => p.Du.ShouldBe(demain));
        (await monde.LuAsync(ancien)).ShouldSatisfyAllConditions(l => l.Protocole.ResilieLe.ShouldBe(demain), l => l.Remplacant!.Id.ShouldBe(nouveau));
        (await monde.PeutAsync(Acte.VipInitiale)).ShouldBeTrue();
        (await monde.PeutAsync(Acte.VipInitiale, demain)).ShouldBeFalse();
        (await monde.PeutAsync(Acte.Reprise, demain)).ShouldBeTrue();
        (await monde.Faire<RemplacerProtocole>(c => c.ExecuterAsync(ancien))).Refus.Code.ShouldBe("delegation.deja-remplace");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Resilier_APartirDAujourdhui_JamaisDansLePasse(Moteur moteur)
    {
        await using var monde = await Monde.OuvrirAsync(moteur);
        var id = await monde.BrouillonAsync();
        (await monde.ResilierAsync(id, monde.Jour)).Refus.Code.ShouldBe("delegation.brouillon");
        await monde.SignerAsync(id);

        (await monde.ResilierAsync(id, monde.Jour.AddDays(-1))).Refus.Code.ShouldBe("delegation.resiliation.passee");
        (await monde.ResilierAsync(id, monde.Jour, motif: " ")).Refus.Champ.ShouldBe("Motif");
        (await monde.ResilierAsync(id, monde.Jour.AddYears(5))).Refus.Code.ShouldBe("delegation.resiliation.tardive");
        (await monde.ResilierAsync(id, monde.Jour.AddDays(2))).EstSucces.ShouldBeTrue();

        (await monde.PeutAsync(Acte.VipInitiale, monde.Jour.AddDays(1))).ShouldBeTrue();
        (await monde.PeutAsync(Acte.VipInitiale, monde.Jour.AddDays(2))).ShouldBeFalse();
        (await monde.Services.LireAsync(db => db.Set<EvenementAudit>().Where(e => e.Processus == "delegation.resilier").Select(e => e.Motif).ToListAsync()))
            .ShouldBe(["Fin de la mission"]);
    }

    [Theory, InlineData("coordonnateur", true), InlineData("confrere", false), InlineData("infirmier", false)]
    public async Task Resilier_UnMedecinAbsent_LeCoordonnateurLePeut(string qui, bool accepte)
    {
        await using var monde = await Monde.OuvrirAsync(Moteur.Sqlite);
        var id = await monde.BrouillonAsync();
        await monde.SignerAsync(id);

        (await monde.ResilierAsync(id, monde.Jour, monde.Compte(qui))).EstSucces.ShouldBe(accepte);
    }

    [Fact]
    public async Task Preparer_Incoherent_DitToutCeQuiManque()
    {
        await using var monde = await Monde.OuvrirAsync(Moteur.Sqlite);

        (await monde.PreparerAsync(new SaisieProtocole())).Refus.Tous.Select(r => r.Champ).ShouldBe(["Intitule", "Du", "Genre", "MedecinId"]);
        (await monde.PreparerAsync(monde.Saisie() with { MedecinId = monde.Infirmiere })).Refus.Code.ShouldBe("delegation.medecin");
        (await monde.PreparerAsync(monde.Saisie() with { ProfessionnelId = monde.Medecin })).Refus.Code.ShouldBe("delegation.professionnel");
        (await monde.PreparerAsync(monde.Saisie() with { Genre = GenreProtocole.Collectif })).Refus.Code.ShouldBe("delegation.metier");
        (await monde.PreparerAsync(monde.Saisie() with { Au = monde.Jour.AddDays(-1) })).Refus.Code.ShouldBe("delegation.inversee");
        (await monde.Faire<SupprimerBrouillon>(c => c.ExecuterAsync(new(7)))).Refus.Code.ShouldBe("delegation.introuvable");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Supprimer_Brouillon_LEmporteAvecSesActes(Moteur moteur)
    {
        await using var monde = await Monde.OuvrirAsync(moteur);
        var id = await monde.BrouillonAsync();

        (await monde.Faire<SupprimerBrouillon>(c => c.ExecuterAsync(id))).EstSucces.ShouldBeTrue();

        (await monde.Services.LireAsync(async db => await db.Set<ProtocoleDelegation>().CountAsync() + await db.Set<ActeDelegue>().CountAsync() + await db.Set<ExclusionProtocole>().CountAsync())).ShouldBe(0);
    }

    /// <summary>A doctor, a nurse of the same team, and the accounts of other people.</summary>
    private sealed class Monde : IAsyncDisposable
    {
        private readonly ServiceDEssai service;
        private readonly Dictionary<string, Id<Compte>> comptes = [];

        private Monde(ServiceDEssai service) => this.service = service;

        public ServicesDeTest Services => service.Services;

        public DateOnly Jour => Services.Horloge.Aujourdhui();

        public Id<Professionnel> Medecin { get; } = Id<Professionnel>.Nouveau();

        public Id<Professionnel> Infirmiere { get; } = Id<Professionnel>.Nouveau();

        public Id<Compte> CompteDuMedecin => comptes["lui"];

        public Id<Compte>? Compte(string qui) => comptes.TryGetValue(qui, out var compte) ? compte : null;

        public static async Task<Monde> OuvrirAsync(Moteur moteur, bool aUnCompte = true)
        {
            var monde = new Monde(await ServiceDEssai.OuvrirAsync(moteur));
            foreach (var (qui, role) in new[] { ("lui", Role.Medecin), ("confrere", Role.Medecin), ("coordonnateur", Role.MedecinCoordonnateur), ("infirmier", Role.Infirmier) })
            {
                var compte = new Compte { Id = Id<Compte>.Nouveau(), UserName = qui, NormalizedUserName = qui.ToUpperInvariant(), NomAffiche = qui, Role = role, CreeLe = DateTime.UnixEpoch };
                monde.comptes[qui] = compte.Id;
                await monde.service.AjouterAsync(compte);
            }
            await monde.service.AjouterAsync(
                new Professionnel { Id = monde.Medecin, Nom = "Leroy", Prenom = "Claire", Metier = Metier.Medecin, EquipeId = monde.service.Etablissement.EquipeId, Du = new(2015, 1, 1), CompteId = aUnCompte ? monde.CompteDuMedecin : null },
                new Professionnel { Id = monde.Infirmiere, Nom = "Petit", Prenom = "Anne", Metier = Metier.Infirmier, EquipeId = monde.service.Etablissement.EquipeId, Du = new(2015, 1, 1) });
            return monde;
        }

        public SaisieProtocole Saisie() => new()
        {
            Intitule = "Visites de l’infirmière",
            MedecinId = Medecin,
            Genre = GenreProtocole.Individuel,
            ProfessionnelId = Infirmiere,
            Du = Jour,
            Au = Jour.AddYears(2),
        };

        public async Task<Id<ProtocoleDelegation>> BrouillonAsync()
        {
            var id = (await PreparerAsync(Saisie())).Valeur;
            var confie = await Faire<ConfierActes>(c => c.ExecuterAsync(id, new() { Actes = [Acte.VipInitiale, Acte.VipPeriodique], Categories = [Categorie.Sir], Mineurs = true }));
            confie.EstSucces.ShouldBeTrue(confie.ToString());
            return id;
        }

        public Task<Resultat<Id<ProtocoleDelegation>>> PreparerAsync(SaisieProtocole saisie) => Faire<PreparerProtocole>(c => c.ExecuterAsync(null, saisie));

        public Task<Resultat<Id<ProtocoleDelegation>>> ConfierAsync(Id<ProtocoleDelegation> id, params Acte[] actes) => Faire<ConfierActes>(c => c.ExecuterAsync(id, new() { Actes = actes }));

        public Task<Resultat<Id<ProtocoleDelegation>>> SignerAsync(Id<ProtocoleDelegation> id, DateOnly? le = null) => SignerAsync(id, le, CompteDuMedecin);

        public Task<Resultat<Id<ProtocoleDelegation>>> SignerAsync(Id<ProtocoleDelegation> id, DateOnly? le, Id<Compte>? par) => Faire<SignerProtocole>(c => c.ExecuterAsync(new(id, le)), par);

        public Task<Resultat<Id<ProtocoleDelegation>>> ResilierAsync(Id<ProtocoleDelegation> id, DateOnly le, Id<Compte>? par = null, string motif = "Fin de la mission") =>
            Faire<ResilierProtocole>(c => c.ExecuterAsync(id, new() { Le = le, Motif = motif }), par ?? CompteDuMedecin);

        public async Task<ProtocoleLu> LuAsync(Id<ProtocoleDelegation> id) => (await Services.DansAsync(s => s.GetRequiredService<LireProtocole>().DeAsync(id)))!;

        public async Task<bool> PeutAsync(Acte acte, DateOnly? jour = null) =>
            (await Services.DansAsync(s => s.GetRequiredService<QuiPeutFaire>().ChargerAsync())).Repondre(Infirmiere, acte, jour ?? Jour, new(Categorie.Si, false)).Peut;

        public Task<Resultat<Id<ProtocoleDelegation>>> Faire<T>(Func<T, Task<Resultat<Id<ProtocoleDelegation>>>> acte, Id<Compte>? par = null) where T : notnull => Services.DansAsync(s =>
        {
            s.GetRequiredService<AuteurCourant>().Valeur = new Auteur(par, "test");
            return acte(s.GetRequiredService<T>());
        });

        public ValueTask DisposeAsync() => service.DisposeAsync();
    }
}
