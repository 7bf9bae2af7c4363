using System.Buffers;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>What holds for any facts of the other questions, and on any day.</summary>
public sealed class QuestionsProprietesTests
{
    private static readonly DateOnly s_jour = new(2026, 11, 22);
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void Repondre_ChaqueJourDe2017A2030_NeChangeQueLesJoursExpliques()
    {
        var sauts = new List<string>();
        foreach (var ligne in Questions.Toutes.DistinctBy(l => (l.Question, l.Faits)))
        {
            Balayer(ligne, sauts);
        }

        sauts.Take(20).ShouldBeEmpty();
    }

    [Fact]
    public void Conservation_FaitAjoute_NAbregeJamais() => Pour(
        from visite in Situations.Dates
        from naissance in Gen.Choose(0, 20000).Select(j => new DateOnly(1950, 1, 1).AddDays(j))
        from rayonnements in Peut(Situations.Dates)
        from chimique in Peut(Situations.Dates)
        from biologique in Peut(Situations.Dates)
        from deces in Peut(Gen.Choose(0, 9000).Select(visite.AddDays))
        select (visite, naissance, rayonnements, chimique, biologique, deces), f =>
    {
        var simple = new FaitsConservation(f.visite) { Naissance = f.naissance, Deces = f.deces };
        var expose = simple with { FinExpositionRayonnements = f.rayonnements, FinExpositionChimique = f.chimique, FinExpositionBiologique = f.biologique };
        Jusque(expose).ShouldBeGreaterThanOrEqualTo(Jusque(simple));
        Jusque(simple with { DerniereVisite = f.visite.AddDays(30), Deces = null }).ShouldBeGreaterThanOrEqualTo(Jusque(simple));
    });

    [Fact]
    public void Mutualisation_OrdreDesContrats_NeChangeRien() => Pour(Contrats, contrats =>
    {
        var avant = MoteurMutualisation.Repondre(new(2026, contrats), s_jour);
        var apres = MoteurMutualisation.Repondre(new(2026, [.. contrats.Reverse()]), s_jour);
        (apres.Mutualise, apres.Principal, apres.Explication).ShouldBe((avant.Mutualise, avant.Principal, avant.Explication));
        apres.Parts.ShouldBe(avant.Parts);
        apres.HorsMutualisation.ShouldBe(avant.HorsMutualisation);
        apres.Regles.ShouldBe(avant.Regles);
        (avant.Parts.Count == 0 || avant.Parts.All(p => p.Sur == avant.Parts.Count)).ShouldBeTrue();
        (avant.Principal is not null && !avant.Mutualise).ShouldBeFalse();
    });

    [Fact]
    public void Delegation_CeQueFaitUnAutre_LeMedecinLeFait()
    {
        foreach (var acte in Enum.GetValues<Acte>())
        {
            var medecin = MoteurDelegation.Repondre(new(acte, Profession.Medecin), s_jour);
            medecin.Autorise.ShouldBeTrue();
            medecin.Conditions.ShouldBeEmpty();
            foreach (var profession in Codes.Professions.Valeurs)
            {
                var reponse = MoteurDelegation.Repondre(new(acte, profession), s_jour);
                (reponse.Autorise || reponse.Conditions.Count == 0).ShouldBeTrue();
                (reponse.Autorise && profession != Profession.Medecin && reponse.Conditions.Count == 0).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Document_TouteVisite_NeDonneJamaisDAttestationAvecUneInaptitude()
    {
        foreach (var visite in Codes.ActesDeVisite.Valeurs)
        {
            foreach (var conclusion in Codes.Conclusions.Valeurs)
            {
                var reponse = MoteurDocument.Repondre(new(visite, conclusion), s_jour);
                (visite == Acte.Prereprise && reponse.Modeles.Count > 0).ShouldBeFalse();
                (reponse.Modeles.Contains(ModeleDocument.AvisInaptitude) && reponse.Modeles.Count > 1).ShouldBeFalse();
                (reponse.SansObjet && reponse.Modeles.Count > 0).ShouldBeFalse();
                (reponse.Modeles.Any(m => m >= ModeleDocument.AttestationConduite) && reponse.Destinataires.Contains(Destinataire.Employeur)).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Rejouer_ChaqueLigne_DonneLaMemeReponse()
    {
        var tout = "[" + string.Join(',', Questions.Toutes.Select(l => l.Cas)) + "]";
        Demander.Json(tout).ShouldBe(Demander.Json(tout));
    }

    private static Gen<ContratDeTravail[]> Contrats { get; } =
        (from employeur in Gen.Elements("A", "B", "C", "D")
         from debut in Gen.Elements<DateOnly>(new(2019, 1, 1), new(2020, 1, 1), new(2026, 2, 1), new(2026, 12, 1))
         from pcs in Gen.Elements("563b", "563c", "623a", "56B1")
         from categorie in Gen.Elements(Categorie.Si, Categorie.Sir)
         from heures in Gen.Elements<decimal?>(null, 10, 20)
         from apart in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
         select new ContratDeTravail(employeur, debut, pcs, categorie, heures, APart: apart)).ArrayOf();

    private static DateOnly Jusque(FaitsConservation faits) => MoteurConservation.Repondre(faits, s_jour).JusquAu!.Value;

    private static void Balayer(LigneDeQuestion ligne, List<string> sauts)
    {
        using var entree = JsonDocument.Parse(Questions.Entree(ligne.Faits).ToJsonString());
        var question = ContratDroit.ToutesLesQuestions.Single(q => q.Nom == ligne.Question);
        var faits = question.Lire(entree.RootElement, "", [])!;
        var expliques = LeDroit.Regles.SelectMany(r => r.Versions).SelectMany(v => new[] { v.Du, v.AvantLe ?? v.Du }).ToHashSet();
        Dates(entree.RootElement, expliques);
        var tampon = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(tampon);
        byte[] hier = [];
        for (var jour = LeDroit.PremierJour; jour <= new DateOnly(2030, 12, 31); jour = jour.AddDays(1))
        {
            tampon.ResetWrittenCount();
            json.Reset();
            json.WriteStartObject();
            question.Repondre(json, faits, jour);
            json.WriteEndObject();
            json.Flush();
            if (tampon.WrittenSpan.SequenceEqual(hier))
            {
                continue;
            }

            if (jour > LeDroit.PremierJour && !expliques.Contains(jour))
            {
                sauts.Add($"{jour:dd/MM/yyyy} : {ligne.Question} {ligne.Faits}");
            }

            hier = tampon.WrittenSpan.ToArray();
            using var reponse = JsonDocument.Parse(hier);
            Dates(reponse.RootElement, expliques);
        }
    }

    /// <summary>Each date met, and the day after it.</summary>
    private static void Dates(JsonElement element, HashSet<DateOnly> jours)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var champ in element.EnumerateObject())
                {
                    Dates(champ.Value, jours);
                }

                break;
            case JsonValueKind.Array:
                foreach (var dedans in element.EnumerateArray())
                {
                    Dates(dedans, jours);
                }

                break;
            case JsonValueKind.String when DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", out var jour):
                jours.Add(jour);
                jours.Add(jour.AddDays(1));
                break;
        }
    }

    private static Gen<T?> Peut<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Constant((T?)null), gen.Select(v => (T?)v));

    private static void Pour<T>(Gen<T> gen, Action<T> verifier) => Prop.ForAll(gen.ToArbitrary(), verifier).Check(s_config);
}
