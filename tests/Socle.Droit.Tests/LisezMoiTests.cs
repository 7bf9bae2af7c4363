namespace Socle.Droit.Tests;

/// <summary>The example of the README, so that it stays true.</summary>
public sealed class LisezMoiTests
{
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
}
