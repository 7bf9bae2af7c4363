using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;

namespace Socle.Suivi.Tests.Delegations;

/// <summary>Who may do what, from the law and the signed protocols alone: no database here.</summary>
public sealed class RegistreDelegationsTests
{
    private static readonly Id<Equipe> Nord = new(1);
    private static readonly Id<Equipe> Sud = new(2);
    private static readonly Id<Entreprise> Fonderie = new(90);
    private static readonly DateOnly Jour = new(2026, 3, 2);
    private static readonly FaitsDuTravailleur Simple = new(Categorie.Si, false, new Id<Entreprise>(91));

    private static readonly Professionnel Docteur = Qui(10, Metier.Medecin, Nord);
    private static readonly Professionnel Infirmiere = Qui(11, Metier.Infirmier, Nord);
    private static readonly Professionnel InfirmierDuSud = Qui(12, Metier.Infirmier, Sud);
    private static readonly Professionnel Interne = Qui(13, Metier.Interne, Nord);
    private static readonly Professionnel DeVille = Qui(14, Metier.MedecinPraticienCorrespondant, null);
    private static readonly Professionnel Assistante = Qui(15, Metier.Assistant, Nord);
    private static readonly Professionnel[] Gens = [Docteur, Infirmiere, InfirmierDuSud, Interne, DeVille, Assistante];

    /// <summary>Without a protocol, each does only what the law lets them do alone.</summary>
    public static TheoryData<Metier, Acte, MotifDeNon?> SansProtocole => new()
    {
        { Metier.Medecin, Acte.VipInitiale, null },
        { Metier.Medecin, Acte.EmaEmbauche, null },
        { Metier.Medecin, Acte.AvisInaptitude, null },
        { Metier.Infirmier, Acte.VipInitiale, MotifDeNon.SansProtocole },
        { Metier.Infirmier, Acte.EmaEmbauche, MotifDeNon.ReserveParLeDroit },
        { Metier.Infirmier, Acte.PostExposition, MotifDeNon.ReserveParLeDroit },
        { Metier.Infirmier, Acte.AvisAptitude, MotifDeNon.ReserveParLeDroit },
        { Metier.Interne, Acte.EmaEmbauche, MotifDeNon.SansProtocole },
        { Metier.Interne, Acte.AvisAptitude, MotifDeNon.ReserveParLeDroit },
        { Metier.MedecinPraticienCorrespondant, Acte.VipPeriodique, MotifDeNon.SansProtocole },
        { Metier.MedecinPraticienCorrespondant, Acte.SirIntermediaire, MotifDeNon.ReserveParLeDroit },
        { Metier.Assistant, Acte.VipInitiale, MotifDeNon.ReserveParLeDroit },
        { Metier.Assistant, Acte.FormationPrevention, MotifDeNon.SansProtocole },
    };

    [Theory, MemberData(nameof(SansProtocole))]
    public void Repondre_SansProtocole_NeDonneQueCeQueLeDroitDonneSeul(Metier metier, Acte acte, MotifDeNon? motif)
    {
        var reponse = new RegistreDelegations(Gens, [], [], []).Repondre(Gens.First(p => p.Metier == metier).Id, acte, Jour, Simple);

        reponse.Motif.ShouldBe(motif);
        reponse.Issue.ShouldBe(motif is null ? IssueDelegation.ParLuiMeme : IssueDelegation.Non);
        reponse.Loi!.Sources.ShouldNotBeEmpty();
    }

    /// <summary>Every act × every trade: a protocol that ticks everything gives nothing the law reserves.</summary>
    [Fact]
    public void Repondre_ProtocoleQuiCocheTout_NeDonneRienQueLeDroitReserve()
    {
        foreach (var qui in Gens)
        {
            var registre = Registre(Individuel(qui), Enum.GetValues<Acte>());
            foreach (var acte in Enum.GetValues<Acte>())
            {
                var loi = LimitesDuDroit.Repondre(acte, qui.Metier, Jour);
                registre.Repondre(qui.Id, acte, Jour, Simple).Peut.ShouldBe(loi.Autorise, $"{acte} by {qui.Metier}");
            }
        }
    }

    /// <summary>Days: before, on and after each bound. Signed on 5 January for 10 January to 20 March; terminated from 11 March.</summary>
    public static TheoryData<string?, string, string?, string?, string, bool> Bornes => new()
    {
        // signed, from, to, terminated from, day asked
        { "2026-01-05", "2026-01-10", "2026-03-20", null, "2026-01-09", false },
        { "2026-01-05", "2026-01-10", "2026-03-20", null, "2026-01-10", true },
        { "2026-01-05", "2026-01-10", "2026-03-20", null, "2026-01-11", true },
        { "2026-01-05", "2026-01-10", "2026-03-20", null, "2026-03-19", true },
        { "2026-01-05", "2026-01-10", "2026-03-20", null, "2026-03-20", true },
        { "2026-01-05", "2026-01-10", "2026-03-20", null, "2026-03-21", false },
        { "2026-01-05", "2026-01-10", "2026-03-20", "2026-03-11", "2026-03-10", true },
        { "2026-01-05", "2026-01-10", "2026-03-20", "2026-03-11", "2026-03-11", false },
        { "2026-01-05", "2026-01-10", "2026-03-20", "2026-03-11", "2026-03-12", false },
        { "2026-01-05", "2026-01-10", "2026-03-20", "2026-04-01", "2026-03-20", true },
        { "2026-01-05", "2026-01-10", "2026-03-20", "2026-04-01", "2026-03-21", false },
        { "2026-01-05", "2026-01-10", null, null, "2030-01-01", true },
        { "2026-01-05", "2026-01-10", null, "2026-01-10", "2026-01-10", false },
        { null, "2026-01-10", null, null, "2026-02-01", false },
        // Signed after its first day: nothing is entrusted before the signature.
        { "2026-01-15", "2026-01-10", null, null, "2026-01-14", false },
        { "2026-01-15", "2026-01-10", null, null, "2026-01-15", true },
    };

    [Theory, MemberData(nameof(Bornes))]
    public void Repondre_AutourDesBornes_SuitLesJours(string? signe, string du, string? au, string? resilie, string jour, bool peut)
    {
        var protocole = Individuel(Infirmiere);
        (protocole.SigneLe, protocole.Du, protocole.Au, protocole.ResilieLe) = (Lire(signe), Lire(du)!.Value, Lire(au), Lire(resilie));

        var reponse = Registre(protocole, Acte.VipInitiale).Repondre(Infirmiere.Id, Acte.VipInitiale, Lire(jour)!.Value, Simple);

        reponse.Peut.ShouldBe(peut);
        reponse.Motif.ShouldBe(peut ? null : MotifDeNon.SansProtocole);
        reponse.Protocole.ShouldBe(peut ? protocole.Id : null);
    }

    public static TheoryData<string?, string?, string, EtatProtocole> Etats => new()
    {
        { null, null, "2026-01-10", EtatProtocole.EnVigueur },
        { null, null, "2026-01-09", EtatProtocole.AVenir },
        { "2026-03-20", null, "2026-03-20", EtatProtocole.EnVigueur },
        { "2026-03-20", null, "2026-03-21", EtatProtocole.Echu },
        { "2026-03-20", "2026-03-11", "2026-03-10", EtatProtocole.EnVigueur },
        { "2026-03-20", "2026-03-11", "2026-03-11", EtatProtocole.Resilie },
        { "2026-03-20", "2026-03-11", "2026-05-01", EtatProtocole.Resilie },
        { "2026-03-20", "2026-04-11", "2026-05-01", EtatProtocole.Echu },
        { null, "2026-01-08", "2026-01-06", EtatProtocole.Resilie },
    };

    [Theory, MemberData(nameof(Etats))]
    public void EtatLe_AutourDesBornes_EstLeBon(string? au, string? resilie, string jour, EtatProtocole etat)
    {
        var protocole = Individuel(Infirmiere);
        (protocole.SigneLe, protocole.Du, protocole.Au, protocole.ResilieLe) = (new(2026, 1, 5), new(2026, 1, 10), Lire(au), Lire(resilie));

        protocole.EtatLe(Lire(jour)!.Value).ShouldBe(etat);
        protocole.SigneLe = null;
        protocole.EtatLe(Lire(jour)!.Value).ShouldBe(EtatProtocole.Brouillon);
    }

    [Fact]
    public void Repondre_ProtocoleCollectif_NeVautQueDansLEquipeDuMedecin()
    {
        var registre = Registre(Collectif(Metier.Infirmier), Acte.VipInitiale);

        registre.Repondre(Infirmiere.Id, Acte.VipInitiale, Jour, Simple).Issue.ShouldBe(IssueDelegation.ParProtocole);
        registre.Repondre(InfirmierDuSud.Id, Acte.VipInitiale, Jour, Simple).Motif.ShouldBe(MotifDeNon.SansProtocole);
        registre.Repondre(Interne.Id, Acte.VipInitiale, Jour, Simple).Motif.ShouldBe(MotifDeNon.SansProtocole);
        registre.Repondre(Metier.Infirmier, Nord, Acte.VipInitiale, Jour, Simple).Issue.ShouldBe(IssueDelegation.ParProtocole);
        registre.Repondre(Metier.Infirmier, Sud, Acte.VipInitiale, Jour, Simple).Motif.ShouldBe(MotifDeNon.SansProtocole);
    }

    [Fact]
    public void Repondre_VipSansPreciser_DemandeLesDeux()
    {
        Registre(Individuel(Infirmiere), Acte.VipInitiale).Repondre(Infirmiere.Id, Acte.Vip, Jour, Simple).Peut.ShouldBeFalse();
        Registre(Individuel(Infirmiere), Acte.VipInitiale, Acte.VipPeriodique).Repondre(Infirmiere.Id, Acte.Vip, Jour, Simple).Peut.ShouldBeTrue();
    }

    public static TheoryData<Categorie?, bool?, long?, MotifDeNon?> Travailleurs => new()
    {
        { Categorie.Si, false, 91, null },
        { Categorie.Sia, false, 91, null },
        { Categorie.Sir, false, 91, MotifDeNon.ExcluParLeProtocole },
        { Categorie.Si, true, 91, MotifDeNon.ExcluParLeProtocole },
        { Categorie.Si, false, 90, MotifDeNon.ExcluParLeProtocole },
        { null, false, 91, MotifDeNon.FaitManquant },
        { Categorie.Si, null, 91, MotifDeNon.FaitManquant },
        { Categorie.Si, false, null, MotifDeNon.FaitManquant },
        { null, true, null, MotifDeNon.ExcluParLeProtocole },
    };

    [Theory, MemberData(nameof(Travailleurs))]
    public void Repondre_Exclusions_LaissentAuMedecin(Categorie? categorie, bool? mineur, long? entreprise, MotifDeNon? motif)
    {
        var protocole = Individuel(Infirmiere);
        var registre = new RegistreDelegations(Gens, [protocole], [Confie(protocole, Acte.VipPeriodique)],
        [
            new() { Id = new(200), ProtocoleId = protocole.Id, Genre = GenreExclusion.Categorie, Categorie = Categorie.Sir },
            new() { Id = new(201), ProtocoleId = protocole.Id, Genre = GenreExclusion.Mineurs },
            new() { Id = new(202), ProtocoleId = protocole.Id, Genre = GenreExclusion.Entreprise, EntrepriseId = Fonderie },
        ]);
        var faits = new FaitsDuTravailleur(categorie, mineur, entreprise is { } e ? new Id<Entreprise>(e) : null);

        var reponse = registre.Repondre(Infirmiere.Id, Acte.VipPeriodique, Jour, faits);

        reponse.Motif.ShouldBe(motif);
        reponse.Protocole.ShouldBe(protocole.Id);
    }

    [Theory, InlineData(Categorie.Si, null), InlineData(Categorie.Sia, null), InlineData(Categorie.Sir, MotifDeNon.SuiviRenforce), InlineData(null, MotifDeNon.FaitManquant)]
    public void Repondre_PraticienCorrespondant_JamaisEnSuiviRenforce(Categorie? categorie, MotifDeNon? motif)
    {
        var registre = Registre(Individuel(DeVille), Acte.VipPeriodique);

        registre.Repondre(DeVille.Id, Acte.VipPeriodique, Jour, Simple with { Categorie = categorie }).Motif.ShouldBe(motif);
    }

    /// <summary>Whoever is asked: present from 10 January to 20 March.</summary>
    [Theory, InlineData("2026-01-09", false), InlineData("2026-01-10", true), InlineData("2026-03-20", true), InlineData("2026-03-21", false)]
    public void Repondre_HorsDuService_EstNon(string jour, bool peut)
    {
        var qui = Qui(30, Metier.Medecin, Nord, new(2026, 1, 10), new(2026, 3, 20));
        var reponse = new RegistreDelegations([qui], [], [], []).Repondre(qui.Id, Acte.VipInitiale, Lire(jour)!.Value);

        reponse.Motif.ShouldBe(peut ? null : MotifDeNon.HorsDuService);
    }

    /// <summary>A doctor who left answers for nothing any more; the last day still counts.</summary>
    [Theory, InlineData("2026-03-19", true), InlineData("2026-03-20", true), InlineData("2026-03-21", false)]
    public void Repondre_MedecinParti_LeProtocoleNeVautPlus(string jour, bool peut)
    {
        var parti = Qui(10, Metier.Medecin, Nord, au: new(2026, 3, 20));
        var protocole = Individuel(Infirmiere);

        new RegistreDelegations([parti, Infirmiere], [protocole], [Confie(protocole, Acte.VipInitiale)], [])
            .Repondre(Infirmiere.Id, Acte.VipInitiale, Lire(jour)!.Value, Simple).Peut.ShouldBe(peut);
    }

    [Fact]
    public void Repondre_AvantLeDroitEncode_LeDit()
    {
        var reponse = Registre(Individuel(Infirmiere), Acte.VipInitiale).Repondre(Infirmiere.Id, Acte.VipInitiale, new(2022, 4, 27), Simple);

        reponse.Motif.ShouldBe(MotifDeNon.HorsCouverture);
    }

    [Fact]
    public void Repondre_CentMilleQuestions_ToutesDeMemoire()
    {
        var protocoles = Enumerable.Range(0, 200).Select(i => Collectif(Metier.Infirmier, 1_000 + i)).ToList();
        var registre = new RegistreDelegations(Gens, protocoles, protocoles.SelectMany((p, i) => new[] { Confie(p, Acte.VipInitiale, i * 10), Confie(p, Acte.VipPeriodique, (i * 10) + 1) }), []);
        registre.Repondre(Infirmiere.Id, Acte.Reprise, Jour, Simple).Peut.ShouldBeFalse();

        var oui = 0;
        for (var i = 0; i < 100_000; i++)
        {
            oui += registre.Repondre(Gens[i % Gens.Length].Id, (Acte)(1 + (i % 11)), Jour.AddDays(i % 300), Simple).Peut ? 1 : 0;
        }

        oui.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void Actes_ChaqueVisiteAUnActe()
    {
        foreach (var visite in Enum.GetValues<Visite>())
        {
            visite.EnActe().ToString().ShouldBe(visite.ToString());
            LimitesDuDroit.Actes.ShouldContain(visite.EnActe());
        }
        foreach (var type in Enum.GetValues<TypeVisite>())
        {
            type.EnActe().ToString().ShouldBe(type.ToString());
        }
        foreach (var acte in Enum.GetValues<Acte>())
        {
            acte.EnMots().ShouldNotBeNullOrWhiteSpace();
        }
    }

    private static RegistreDelegations Registre(ProtocoleDelegation protocole, params Acte[] actes) =>
        new(Gens, [protocole], actes.Select((a, i) => Confie(protocole, a, i)), []);

    private static ActeDelegue Confie(ProtocoleDelegation protocole, Acte acte, int rang = 0) => new() { Id = new(500 + rang), ProtocoleId = protocole.Id, Acte = acte };

    private static ProtocoleDelegation Individuel(Professionnel qui) => new()
    {
        Id = new(100),
        Intitule = "Visites",
        Genre = GenreProtocole.Individuel,
        ProfessionnelId = qui.Id,
        MedecinId = Docteur.Id,
        Du = new(2023, 1, 1),
        SigneLe = new(2023, 1, 1),
    };

    private static ProtocoleDelegation Collectif(Metier metier, long id = 101) => new()
    {
        Id = new(id),
        Intitule = "Visites",
        Genre = GenreProtocole.Collectif,
        Metier = metier,
        MedecinId = Docteur.Id,
        Du = new(2023, 1, 1),
        SigneLe = new(2023, 1, 1),
    };

    private static Professionnel Qui(long id, Metier metier, Id<Equipe>? equipe, DateOnly? du = null, DateOnly? au = null) =>
        new() { Id = new(id), Nom = "Leroy", Prenom = "Claire", Metier = metier, EquipeId = equipe, Du = du ?? new(2015, 1, 1), Au = au };

    private static DateOnly? Lire(string? jour) => jour is null ? null : DateOnly.ParseExact(jour, "yyyy-MM-dd", null);
}
