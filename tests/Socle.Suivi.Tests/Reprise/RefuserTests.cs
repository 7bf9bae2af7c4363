using Microsoft.EntityFrameworkCore;
using Socle.Suivi.Reprise;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Tests.Reprise;

/// <summary>What a take-over refuses, and how it says it: the file, the line, the column, and what to do.</summary>
public sealed class RefuserTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory]
    [InlineData("Date de naissance", "31/02/1990", "date")]
    [InlineData("Date de naissance", "04/05/1900", "naissance.invraisemblable")]
    [InlineData("Date de naissance", "", "date")]
    [InlineData("Nom de naissance", "", "nom.vide")]
    [InlineData("Date d'entrée", "", "contrat.debut")]
    [InlineData("Date d'entrée", "01/01/1980", "contrat.debut.naissance")]
    [InlineData("Date de sortie", "01/01/2020", "contrat.fin")]
    public async Task Ligne_Fausse_EstRefuseeAvecSaCellule(string colonne, string valeur, string code)
    {
        await using var service = await ServiceRepris.OuvrirAsync(Moteur.Sqlite);

        var rapport = (await service.ReprendreAsync(new ExportInvente().Salarie("1").Salarie("2", (colonne, valeur)).Salarie("3"))).Valeur;

        var refus = rapport.Refus.ShouldHaveSingleItem();
        (refus.Genre, refus.Fichier, refus.Ligne).ShouldBe((GenreLigne.Refus, "salaries.csv", 3));
        refus.Colonne!.ShouldContain(colonne);
        refus.Motif.ShouldStartWith(code);
        refus.Phrase.ShouldEndWith(".");
        refus.Phrase.ShouldNotContain("Nom2");
        (rapport.Bilan.Travailleurs.Crees, rapport.Bilan.Refusees).ShouldBe((2, 1), "the other rows go on");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Numero_DontLaCleEstFausse_LaPersonneEstRepriseSansLui(Moteur moteur)
    {
        await using var service = await ServiceRepris.OuvrirAsync(moteur);

        var rapport = (await service.ReprendreAsync(new ExportInvente().Salarie("1", ("N° de sécurité sociale", "2 90 05 27 229 001 11")))).Valeur;

        var reserve = rapport.Refus.ShouldHaveSingleItem();
        (reserve.Genre, reserve.Ligne).ShouldBe((GenreLigne.Reserve, 2));
        reserve.Phrase.ShouldContain("reprise sans son numéro");
        (await service.LireAsync(db => db.Set<Travailleur>().SingleAsync())).Nir.ShouldBeNull();
    }

    [Theory]
    [InlineData("9", "visite.travailleur"), InlineData("1", "visite.future", "Date de la visite", "10/02/2027")]
    [InlineData("1", "date", "Date de la visite", "hier"), InlineData("1", "visite.prevue.passee", "Présence", "prévu")]
    public async Task Visite_Fausse_EstRefuseeAvecSaCellule(string salarie, string code, string? colonne = null, string? valeur = null)
    {
        await using var service = await ServiceRepris.OuvrirAsync(Moteur.Sqlite);
        (string, string)[] valeurs = colonne is null ? [] : [(colonne, valeur!)];

        var rapport = (await service.ReprendreAsync(new ExportInvente().Salarie("1").Visite(salarie, "10/02/2024", "VIP initiale", valeurs))).Valeur;

        var refus = rapport.Refus.ShouldHaveSingleItem();
        (refus.Fichier, refus.Ligne).ShouldBe(("visites.csv", 2));
        refus.Motif.ShouldStartWith(code);
        (await service.LireAsync(db => db.Set<VisiteRealisee>().CountAsync())).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Code_Inconnu_ArreteToutAvantDEcrire(Moteur moteur)
    {
        await using var service = await ServiceRepris.OuvrirAsync(moteur);

        var refus = (await service.ReprendreAsync(new ExportInvente().Salarie("1").Visite("1", "10/02/2024", "VZ 12"))).Refus;

        refus.Tous.ShouldContain(r => r.Code == "reprise.code.inconnu" && r.Phrase.Contains("«\u00A0VZ 12\u00A0» (1 fois)"));
        (await service.LireAsync(db => db.Set<Travailleur>().CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("VIP_INITIALE", 1, 0), InlineData(TableReprise.Laisser, 0, 1)]
    public async Task Code_Associe_EstLuOuMisDeCote(string code, int visites, int deCote)
    {
        await using var service = await ServiceRepris.OuvrirAsync(Moteur.Sqlite);

        var rapport = (await service.ReprendreAsync(new ExportInvente().Salarie("1").Visite("1", "10/02/2024", "VZ 12"), regler: c => Associer(c, "VZ 12", code))).Valeur;

        (rapport.Bilan.Visites.Crees, rapport.Bilan.MisesDeCote).ShouldBe((visites, deCote));
    }

    [Fact]
    public async Task Colonne_Requise_QueRienNeDonne_EstNommee()
    {
        await using var service = await ServiceRepris.OuvrirAsync(Moteur.Sqlite);

        var refus = (await service.ReprendreAsync(new ExportInvente().Salarie("1"),
            regler: c => c with { Salaries = c.Salaries.ToDictionary(p => p.Key, p => p.Value == ChampReprise.Naissance ? ChampReprise.Laisser : p.Value) })).Refus;

        refus.Tous.ShouldHaveSingleItem().Phrase.ShouldBe("salaries.csv : il manque «\u00A0Date de naissance\u00A0». Dites quelle colonne le contient.");
    }

    [Fact]
    public async Task Colonne_DonneeDeuxFois_EstRefusee()
    {
        await using var service = await ServiceRepris.OuvrirAsync(Moteur.Sqlite);

        var refus = (await service.ReprendreAsync(new ExportInvente().Salarie("1"),
            regler: c => c with { Salaries = c.Salaries.ToDictionary(p => p.Key, p => p.Key.StartsWith("REMARQUE", StringComparison.Ordinal) ? ChampReprise.NomNaissance : p.Value).Append(new("REMARQUE INTERNE", ChampReprise.NomNaissance)).DistinctBy(p => p.Key).ToDictionary() })).Refus;

        refus.Tous.ShouldContain(r => r.Code == "reprise.colonne.double");
    }

    [Theory]
    [InlineData("{", "correspondance.illisible")]
    [InlineData("null", "correspondance.vide")]
    [InlineData("{\"source\":\"X\",\"codes\":{\"TypeVisite\":{\"VZ\":\"VISITE\"}}}", "correspondance.code")]
    public void Correspondance_Fausse_EstRefusee(string json, string code) =>
        CorrespondanceReprise.DeJson(json).Refus.Tous.ShouldContain(r => r.Code == code);

    [Theory]
    [InlineData("{\"source\":\"X\"}"), InlineData("{\"source\":\"X\",\"salaries\":null,\"codes\":{\"TypeVisite\":null}}")]
    public void Correspondance_Incomplete_GardeLesValeursParDefaut(string json)
    {
        var lue = CorrespondanceReprise.DeJson(json).Valeur;

        (lue.Source, lue.CoordonneesNonVerifiees, lue.Salaries.Count, lue.Visites.Count).ShouldBe(("X", true, 0, 0));
    }

    [Fact]
    public void Correspondance_EcriteEtRelue_EstLaMeme()
    {
        var ecrite = Associer(AnalyserExport.De(new ExportInvente().Salarie("1").Fichiers(), new CorrespondanceReprise { Source = "X" }).Correspondance, "VZ", "VIP");

        CorrespondanceReprise.DeJson(ecrite.EnJson()).Valeur.EnJson().ShouldBe(ecrite.EnJson());
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Correspondance_DUneSource_EstGardeeEtRejouee(Moteur moteur)
    {
        await using var service = await ServiceRepris.OuvrirAsync(moteur);
        var export = new ExportInvente().Salarie("1").Visite("1", "10/02/2024", "VZ 12");
        await service.ReprendreAsync(export, regler: c => Associer(c, "VZ 12", "VIP_INITIALE"));

        var gardee = await service.LireAsync(async db => await GarderCorrespondance.PourAsync(db, ExportInvente.Source, default));
        var rejouee = AnalyserExport.De(export.Fichiers(), gardee);

        VerifierReprise.De(rejouee.Analyse, rejouee.Correspondance).ShouldBeNull();
        rejouee.Correspondance.Codes[ChampReprise.TypeVisite]["VZ 12"].ShouldBe("VIP_INITIALE");
        (await service.LireAsync(async db => await GarderCorrespondance.PourAsync(db, "Un autre", default))).Codes.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Reprendre_TroisEntreprises_LaisseUneTraceParEntrepriseEtLesIdentifiants(Moteur moteur)
    {
        await using var service = await ServiceRepris.OuvrirAsync(moteur);
        var export = new ExportInvente().Salarie("1").Salarie("2").Salarie("3", ("Code adhérent", "B200"), ("Raison sociale", "Menuiserie Roy"), ("SIRET", "55208131766522"));

        (await service.ReprendreAsync(export)).EstSucces.ShouldBeTrue();
        var traces = await TracesAsync(service);
        await service.ReprendreAsync(export);

        traces.Order().ShouldBe(["""{"contrats_repris":[null,1]}""", """{"contrats_repris":[null,2]}"""]);
        (await TracesAsync(service)).Count.ShouldBe(2, "nothing came the second time");
        (await service.LireAsync(db => db.Set<IdentifiantOrigine>().Where(o => o.Objet == "travailleur").Select(o => o.Code).OrderBy(c => c).ToListAsync())).ShouldBe(["1", "2", "3"]);
        (await service.LireAsync(db => db.Set<IdentifiantOrigine>().Where(o => o.Objet == "entreprise").Select(o => o.Code).OrderBy(c => c).ToListAsync())).ShouldBe(["A100", "B200"]);
    }

    [Theory]
    [InlineData("15/02/2029", MotifEcart.Identique), InlineData("14/02/2029", MotifEcart.Arrondi), InlineData("15/02/2027", MotifEcart.PeriodicitePlusCourte)]
    [InlineData("15/02/2030", MotifEcart.PeriodicitePlusLongue), InlineData("", MotifEcart.SansDateAncienne)]
    public async Task Comparer_DonneLesDeuxDatesEtLaRaison(string ancienne, MotifEcart motif)
    {
        await using var service = await ServiceRepris.OuvrirAsync(Moteur.Sqlite);

        var ligne = (await service.ReprendreAsync(new ExportInvente().Salarie("1", ("Date visite calculée", ancienne)).Visite("1", "15/02/2024", "VIP initiale"))).Valeur
            .Comparaison.ShouldHaveSingleItem();

        ligne.Motif.ShouldBe(motif.Code());
        ligne.DateSocle.ShouldBe(new DateOnly(2029, 2, 15));
        ligne.AncienneDate?.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(ancienne.Length == 0 ? null : ancienne);
        ligne.Phrase.ShouldEndWith(".");
    }

    private static CorrespondanceReprise Associer(CorrespondanceReprise correspondance, string ecriture, string code)
    {
        var codes = correspondance.Codes.ToDictionary();
        codes[ChampReprise.TypeVisite] = new(codes.GetValueOrDefault(ChampReprise.TypeVisite) ?? []) { [TableReprise.Cle(ecriture)] = code };
        return correspondance with { Codes = codes };
    }

    private static Task<List<string?>> TracesAsync(ServiceRepris service) => service.LireAsync(db => db.Set<EvenementAudit>()
        .Where(e => e.Processus == "reprise.conduire" && e.Objet == "entreprise" && e.Action == ActionAudit.Fait).Select(e => e.Changements).ToListAsync());
}
