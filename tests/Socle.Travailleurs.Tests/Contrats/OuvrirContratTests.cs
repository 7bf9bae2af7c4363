using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Tests.Outils;

namespace Socle.Travailleurs.Tests.Contrats;

public sealed class OuvrirContratTests
{
    private static readonly PosteSaisi Cariste = new() { Libelle = "Cariste" };

    [Theory, MemberData(nameof(Jeu.Moteurs), MemberType = typeof(Jeu))]
    public async Task Ouvrir_SecondEmployeur_DeuxContratsEnMemeTemps(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        var lucie = await jeu.EmbaucherAsync();
        var ailleurs = await jeu.OuvrirEtablissementAsync();

        var second = await OuvrirAsync(jeu, lucie.Travailleur, new() { Nature = TypeContrat.Cdd, Debut = new(2026, 1, 5) }, ailleurs);

        second.EstSucces.ShouldBeTrue(second.ToString());
        (await jeu.ContratAsync(lucie.Contrat)).Fin.ShouldBeNull();
    }

    [Theory]
    [InlineData("A1", "A1", 2024, "contrat.numero.chevauche")]
    [InlineData(null, null, 2025, "contrat.deja-ouvert")]
    [InlineData("A1", "A2", 2025, null)]
    [InlineData("A1", "A1", 2025, null)]
    public async Task Ouvrir_MemeEtablissement_LeNumeroDistingue(string? premier, string? second, int annee, string? refus)
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync(contrat: new() { Nature = TypeContrat.Cdd, Debut = new(2024, 1, 8), Numero = premier });
        if (premier is not null)
        {
            await jeu.FaireAsync<TerminerContrat, Id<Contrat>>(a => a.ExecuterAsync(new() { Contrat = lucie.Contrat, Fin = new(2024, 12, 31) }));
        }

        var resultat = await OuvrirAsync(jeu, lucie.Travailleur, new() { Nature = TypeContrat.Cdd, Debut = new(annee, 12, 31), Numero = second });

        (resultat.EstRefus ? resultat.Refus.Code : null).ShouldBe(refus);
    }

    public static TheoryData<ContratSaisi, string> Fautifs => new()
    {
        { new() { Debut = new(2026, 1, 5) }, "contrat.nature.vide" },
        { new() { Nature = TypeContrat.Cdi }, "contrat.debut.vide" },
        { new() { Nature = TypeContrat.Cdi, Debut = new(2004, 5, 11) }, "contrat.age" },
        { new() { Nature = TypeContrat.Cdi, Debut = new(2027, 3, 3) }, "date.lointaine" },
        { new() { Nature = TypeContrat.Cdd, Debut = new(2026, 1, 5), FinPrevue = new(2026, 1, 4) }, "contrat.fin.avant-debut" },
        { new() { Nature = TypeContrat.Cdi, Debut = new(2026, 1, 5), Quotite = 101 }, "contrat.quotite" },
        { new() { Nature = TypeContrat.Cdi, Debut = new(2026, 1, 5), JoursSaison = 45 }, "contrat.jours-saison.nature" },
        { new() { Nature = TypeContrat.Saisonnier, Debut = new(2026, 1, 5), JoursSaison = 0 }, "contrat.jours-saison" },
        { new() { Nature = TypeContrat.Cdi, Debut = new(2026, 1, 5), EmploisVises = "Cariste" }, "contrat.emplois-vises.nature" },
        { new() { Nature = TypeContrat.Interim, Debut = new(2026, 1, 5), EmploisVises = "Cariste; Soudeur; Monteur; Peintre" }, "contrat.emplois-vises" },
    };

    [Theory, MemberData(nameof(Fautifs))]
    public async Task Ouvrir_Incoherent_EstRefuse(ContratSaisi contrat, string code)
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = await jeu.EmbaucherAsync(contrat: new() { Nature = TypeContrat.Cdi, Debut = new(2024, 1, 8), Numero = "1" });

        (await OuvrirAsync(jeu, lucie.Travailleur, contrat)).Refus.Tous.ShouldContain(r => r.Code == code);
    }

    [Fact]
    public async Task Ouvrir_JourDesQuatorzeAns_EstPermis()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var jeune = await jeu.EmbaucherAsync(Jeu.Lucie with { Naissance = new(2011, 7, 1) }, new() { Nature = TypeContrat.Stage, Debut = new(2025, 7, 1) });

        (await jeu.ContratAsync(jeune.Contrat)).Debut.ShouldBe(new(2025, 7, 1));
    }

    [Fact]
    public async Task Ouvrir_EtablissementFerme_EstRefuse()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = (await jeu.EmbaucherAsync()).Travailleur;
        var ferme = await jeu.OuvrirEtablissementAsync(ferme: new(2025, 6, 30));
        var contrat = new ContratSaisi { Nature = TypeContrat.Cdi, Debut = new(2025, 7, 1) };

        (await OuvrirAsync(jeu, lucie, contrat, ferme)).Refus.Code.ShouldBe("contrat.etablissement.ferme");
        (await OuvrirAsync(jeu, lucie, contrat with { Debut = new(2025, 6, 30) }, ferme)).EstSucces.ShouldBeTrue();
    }

    [Fact]
    public async Task Ouvrir_EntrepriseRadiee_EstRefuse()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = (await jeu.EmbaucherAsync()).Travailleur;
        var radiee = await jeu.OuvrirEtablissementAsync(radiee: new(2025, 12, 31));

        (await OuvrirAsync(jeu, lucie, new() { Nature = TypeContrat.Cdi, Debut = new(2026, 1, 1) }, radiee)).Refus.Code.ShouldBe("contrat.entreprise.radiee");
    }

    [Fact]
    public async Task Ouvrir_PosteHorsDuContratEtSansIntitule_DitLesDeux()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var lucie = (await jeu.EmbaucherAsync()).Travailleur;

        var refus = (await OuvrirAsync(jeu, lucie, new() { Nature = TypeContrat.Cdi, Debut = new(2026, 1, 5), Numero = "2" }, poste: new() { Debut = new(2026, 1, 4), Pcs = "99" })).Refus;

        refus.Tous.Select(r => (r.Code, r.Champ)).ShouldBe([("poste.libelle.vide", "Poste.Libelle"), ("pcs.forme", "Poste.Pcs"), ("contrat.hors", "Poste.Debut")]);
    }

    [Fact]
    public async Task Ouvrir_PersonneInconnue_EstRefuse()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);

        (await OuvrirAsync(jeu, Id<Travailleur>.Nouveau(), new() { Nature = TypeContrat.Cdi, Debut = new(2026, 1, 5) })).Refus.Code.ShouldBe("travailleur.inconnu");
    }

    private static Task<Resultat<Id<Contrat>>> OuvrirAsync(
        Jeu jeu, Id<Travailleur> travailleur, ContratSaisi contrat, Id<Etablissement>? etablissement = null, PosteSaisi? poste = null) =>
        jeu.FaireAsync<OuvrirContrat, Id<Contrat>>(a => a.ExecuterAsync(new()
        {
            Travailleur = travailleur,
            Etablissement = etablissement ?? jeu.Etablissement,
            Contrat = contrat,
            Poste = poste ?? Cariste,
        }));
}
