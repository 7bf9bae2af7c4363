using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>The examples of the README, so that they stay true.</summary>
public sealed class LisezMoiTests
{
    private static readonly string s_lisezMoi = File.ReadAllText(Dossiers.Depot("src", "Socle.Droit", "README.md"));

    [Fact]
    public void Exemple_DuLisezMoi_DonneCeQuIlAnnonce()
    {
        var situation = new SituationSuivi
        {
            Naissance = new(1990, 5, 4),
            DebutPoste = new(2022, 1, 3),
            Expositions = [new(Risque.Amiante, new(2022, 1, 3))],
            Visites = [new(TypeVisite.Ema, new(2024, 5, 20), Profession.Medecin)],
        };
        var reponse = MoteurSuivi.Repondre(situation, new(2026, 11, 22));

        reponse.Exigences
            .Select(e => $"{e.Explication(situation, Public.Employeur)} {e.AuPlusTard:dd/MM/yyyy}, {e.Etat}, {e.Sources} ({Codes.Preuves.De(e.Preuve)})".Replace('\u00A0', ' '))
            .ShouldBe(
            [
                "Visite intermédiaire dans les 2 ans qui suivent l’examen d’aptitude du 20/05/2024 : amiante. 20/05/2026, EnRetard, R. 4624-28 ; R. 4624-23 I 1° (S)",
                "Examen médical d’aptitude à renouveler dans les 4 ans qui suivent l’examen d’aptitude du 20/05/2024 : amiante. 20/05/2028, AFaire, R. 4624-28 ; R. 4624-23 I 1° (S)",
            ]);
    }

    [Fact]
    public void Exemple_Cotisation_DonneCeQuIlAnnonce()
    {
        var cotisation = MoteurCotisation.Repondre(new(Annee: 2026, Montant: 92.79m), new(2026, 11, 22));
        EstAuLisezMoi($"{cotisation.DansLeTunnel}, {string.Join(" ; ", cotisation.Sources)} ({cotisation.Preuve})");
        EstAuLisezMoi(cotisation.Explication);
    }

    [Fact]
    public void Exemple_Document_DonneCeQuIlAnnonce()
    {
        var document = MoteurDocument.Repondre(new(Acte.EmaPeriodique, Conclusion.Aptitude), new(2026, 11, 22));
        EstAuLisezMoi(string.Join(", ", document.Modeles) + " pour " + string.Join(", ", document.Destinataires));
        EstAuLisezMoi(document.Regles[0].Article);
    }

    [Fact]
    public void Exemple_ContratJson_DonneCeQuIlAnnonce()
    {
        var reponse = Demander.Json("""
            { "cas": "fe", "question": "fiche_entreprise", "date": "2026-11-22", "entree": { "adhesion": "2026-02-10" } }
            """);
        const string Debut = """{"cas":"fe","question":"fiche_entreprise","date":"2026-11-22","auPlusTard":"2027-02-10",""";
        reponse.ShouldStartWith(Debut);
        s_lisezMoi.ShouldContain(Debut);
    }

    /// <summary>Non-breaking spaces are plain in the file.</summary>
    private static void EstAuLisezMoi(string ligne) => s_lisezMoi.ShouldContain("// " + ligne.Replace('\u00A0', ' ') + "\n");
}
