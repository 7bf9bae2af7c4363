using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Documents;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Mesures;
using Socle.Dossier.Tests.Outils;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Tests.Ecrits;

/// <summary>What is written stays; what is corrected keeps its former words and the reason.</summary>
public sealed class EcrireDossierTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Corriger_GardeLAncienTexteEtLaRaison(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var id = (await monde.EcrireAsync(medecin, lucie, new Observation("première"))).Valeur;

        (await CorrigerAsync(monde, medecin, lucie, id, 1, "seconde", "  ")).Refus.ShouldBe(EcrireDossier.SansMotif);
        (await CorrigerAsync(monde, medecin, lucie, id, 1, "seconde", "faute de frappe")).Valeur.ShouldBe(id);

        (await monde.LireAsync(medecin, lucie)).Single().Contenu.ShouldBe(new Observation("seconde"));
        var versions = await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<LireEcrits>().VersionsAsync(d, id, default));
        versions.Select(v => (v.Ecrit.Version, ((Observation)v.Contenu).Texte, v.Motif, v.Ecrit.EnVigueur))
            .ShouldBe([(2, "seconde", "faute de frappe", true), (1, "première", null, false)]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Corriger_VersionDejaRemplacee_RefuseSansRienEcrire(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, infirmier, lucie) = (await monde.MedecinAsync(), await monde.InfirmierAsync(), await monde.TravailleurAsync());
        var id = (await monde.EcrireAsync(medecin, lucie, new Observation("première"))).Valeur;
        (await CorrigerAsync(monde, infirmier, lucie, id, 1, "de l’infirmier", "vu ensemble")).EstSucces.ShouldBeTrue();
        var traces = (await monde.TracesAsync()).Count;

        (await CorrigerAsync(monde, medecin, lucie, id, 1, "du médecin", "précision")).Refus.ShouldBe(EcrireDossier.Change);

        (await monde.TracesAsync()).Count.ShouldBe(traces + 1, "the reading alone is traced");
        (await monde.LireAsync(medecin, lucie)).Single().Contenu.ShouldBe(new Observation("de l’infirmier"));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Retirer_SortDeLaLecturePasDeLHistoire(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var id = (await monde.EcrireAsync(medecin, lucie, new Observation("d’une autre personne"))).Valeur;

        (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<EcrireDossier>().RetirerAsync(d, id, 1, "mauvais dossier"))).EstSucces.ShouldBeTrue();

        (await monde.LireAsync(medecin, lucie)).ShouldBeEmpty();
        (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<LireEcrits>().VersionsAsync(d, id, default))).Count.ShouldBe(2);
        (await CorrigerAsync(monde, medecin, lucie, id, 2, "revient", "erreur")).Refus.ShouldBe(EcrireDossier.Absent);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ecrire_ContenuEnBase_EstIllisible(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var id = (await monde.EcrireAsync(medecin, lucie, new Antecedent(NatureAntecedent.Medical, new("cim-10", "2026", "M54", "Dorsalgie"), "lombalgie chronique", 2019, true))).Valeur;
        (await CorrigerAsync(monde, medecin, lucie, (await monde.EcrireAsync(medecin, lucie, new Observation("tabagisme"))).Valeur, 1, "tabagisme sevré", "sevrage récent")).EstSucces.ShouldBeTrue();

        var vidage = await VidageAsync(monde);

        foreach (var mot in new[] { "M54", "Dorsalgie", "lombalgie", "tabagisme", "sevr", "cim-10" })
        {
            vidage.ShouldNotContain(mot, Case.Insensitive);
        }
        vidage.ShouldContain(id.Valeur.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Lire_ContenuDeplaceSurUneAutreLigne_NeSOuvrePas(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var premier = (await monde.EcrireAsync(medecin, lucie, new Observation("une"))).Valeur;
        var second = (await monde.EcrireAsync(medecin, lucie, new Observation("deux"))).Valeur;
        await monde.ALaMainAsync($"UPDATE ecrit SET contenu = (SELECT contenu FROM ecrit WHERE id = {premier.Valeur}) WHERE id = {second.Valeur}");

        await Should.ThrowAsync<System.Security.Cryptography.CryptographicException>(() => monde.LireAsync(medecin, lucie));
    }

    [Fact]
    public void Contenus_ChaqueGenreConnu_RevientTelQuel()
    {
        var terme = new Terme("essai", "1", "E1", "Essai");
        Contenu[] contenus =
        [
            new MedecinTraitant("Dr Petit", null, "02 32 00 00 00", null), new IdentiteSante("1", true, "carte"), new PosteOccupe("Delorme", "Cariste", "652a", new(2010, 1, 1), null, null),
            new ExpositionConstatee(terme, null, null, Intensite.Reguliere, null, null), new ProtectionPortee(terme, true, null), new Antecedent(NatureAntecedent.Allergie, terme, null, null, true),
            new HabitudeDeVie(null, "tabac", "10 par jour", false), new Traitement("X", null, null, null), new Vaccination(terme, new(2025, 5, 1), "L1", 2, null),
            new Constantes(120, 80, 60, 70.5m, 175, null), new ExamenClinique("dos", true, [], null), new ExamenComplementaire(terme, null, null, null, null), new Observation("é"), new Courrier("Dr Petit", true, "Avis", "texte"),
            new Conseil(terme, true, null), new Demande(NatureDemande.EtudeDePoste, null), new InformationDelivree("Droits", "oral"), new Consentement("À distance", true, null),
            new ConclusionRendue(Id<DocumentMedical>.Nouveau(), "2026-000001", ModeleDocument.AttestationSuivi, null),
            new AudiogrammeEcrit([new(Oreille.Droite, Conduction.Aerienne, 500, 0), new(Oreille.Gauche, Conduction.Osseuse, 4000, -5, true, true)], null),
            new SpirometrieEcrite([new(3, 3.7m, null, null, null, null, null)], [], "SPIRO"), new VisionEcrite([new(DistanceVision.Loin, Oeil.Droit, false, "8/10")], new("Ishihara", ResultatCouleurs.Deutan), null),
            new ResultatsEcrits([new("LN", "1", "Hétérophorie", 2, "dioptries", null, null, 3)], null),
            new Piece("Lettre", NaturePiece.Courrier, new(new('a', 64), TypeFichier.Pdf, 12), null), new PieceDeSante("Radio", NaturePiece.Imagerie, new(new('b', 64), TypeFichier.Png, 12), "note"),
            new ProcedureInaptitude(new(2026, 3, 2), null, null, null, null, false, null, default, "raisons"),
        ];

        foreach (var contenu in contenus)
        {
            var relu = Contenu.Lire(contenu.Genre, contenu.Octets());
            relu.ShouldBeOfType(contenu.GetType());
            relu.Octets().ShouldBe(contenu.Octets());
            contenu.Resume.ShouldNotBeNullOrEmpty();
            contenu.GetType().GetCustomAttributes(false).OfType<GenreAttribute>().Single().Genre.ShouldBe(contenu.Genre);
        }
        contenus.Select(c => c.Genre).Order().ShouldBe(Contenu.Connus.Order(), "each kind is tried");
    }

    private static Task<Resultat<Id<Ecrit>>> CorrigerAsync(MondeDossier monde, Soignant qui, Travailleur travailleur, Id<Ecrit> id, int version, string texte, string motif) =>
        monde.DansLeDossierAsync(qui, travailleur, (s, d) => s.GetRequiredService<EcrireDossier>().CorrigerAsync(d, id, version, new Observation(texte), monde.Services.Horloge.Aujourdhui(), motif));

    /// <summary>All that the medical base holds, as text.</summary>
    private static async Task<string> VidageAsync(MondeDossier monde)
    {
        await using var connexion = monde.Services.Services.GetRequiredService<SourcesDossier>().ConnexionProprietaire();
        await connexion.OpenAsync();
        var texte = new System.Text.StringBuilder();
        foreach (var table in new[] { "dmst", "ecrit", "enveloppe_cle", "trace_dossier" })
        {
            await using var commande = connexion.CreateCommand();
            commande.CommandText = $"SELECT * FROM {table}";
            await using var lecteur = await commande.ExecuteReaderAsync();
            while (await lecteur.ReadAsync())
            {
                for (var i = 0; i < lecteur.FieldCount; i++)
                {
                    texte.Append(lecteur.GetValue(i) is byte[] octets ? System.Text.Encoding.Latin1.GetString(octets) : lecteur.GetValue(i)).Append('\n');
                }
            }
        }
        return texte.ToString();
    }
}
