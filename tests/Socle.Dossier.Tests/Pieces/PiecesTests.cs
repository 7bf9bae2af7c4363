using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Conservation;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Pieces;
using Socle.Dossier.Tests.Outils;
using Socle.Dossier.Tests.Visites;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Tests.Pieces;

/// <summary>Papers of a file: sealed, found again byte for byte, never replaced without their reason.</summary>
public sealed class PiecesTests
{
    private static readonly NouvellePiece Courrier = new("Lettre du Dr Petit", NaturePiece.Courrier, new(2026, 2, 20));

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ajouter_UnPapierDePlusieursMorceaux_SeRelitOctetPourOctetEtEstScelle(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var octets = FichiersDEssai.Pdf(7, CoffreDesFichiers.TailleDUnMorceau + 1234);

        var id = (await AjouterAsync(monde, medecin, lucie, Courrier, octets)).Valeur;

        (await OctetsAsync(monde, medecin, lucie, id)).ShouldBe(octets);
        var element = (await monde.LireAsync(medecin, lucie)).Single();
        element.Ecrit.Bloc.ShouldBe(Blocs.Correspondances);
        element.Ecrit.Jour.ShouldBe(new DateOnly(2026, 2, 20));
        var morceaux = await MorceauxAsync(monde);
        morceaux.Count.ShouldBe(2);
        // Long enough never to be met by chance in half a million ciphered bytes.
        morceaux.ShouldAllBe(m => !Contient(m.Contenu, "papier 7") && !Contient(m.Contenu, "%PDF-1.4") && m.Nom != ((Piece)element.Contenu).Fichier!.Empreinte);
        (await monde.VerifierAsync()).ShouldBeEmpty();
        (await monde.TracesAsync()).ShouldContain(t => t.Action == ActionDossier.Ecriture && t.Blocs == Blocs.Correspondances && t.Precision == "piece");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ajouter_DansLaVisiteDUnAutre_EstRefuse(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var (sienne, paul) = (await monde.OuverteAsync(monde.Medecin), await monde.Monde.TravailleurAsync("Paul"));

        (await AjouterAsync(monde.Monde, monde.Medecin, paul, Courrier with { Visite = sienne }, FichiersDEssai.Pdf(7))).Refus.ShouldBe(RefusVisite.AutrePersonne);
        (await AjouterAsync(monde.Monde, monde.Medecin, monde.Lucie, Courrier with { Visite = sienne }, FichiersDEssai.Pdf(7))).EstSucces.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ajouter_DeuxFoisLeMeme_DitSansRienAjouter(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie, paul) = (await monde.MedecinAsync(), await monde.TravailleurAsync(), await monde.TravailleurAsync("Paul"));
        var id = (await AjouterAsync(monde, medecin, lucie, Courrier, FichiersDEssai.Pdf())).Valeur;

        (await AjouterAsync(monde, medecin, lucie, Courrier with { Nature = NaturePiece.Imagerie }, FichiersDEssai.Pdf())).Refus.ShouldBe(AjouterPiece.Deja);
        (await AjouterAsync(monde, medecin, paul, Courrier, FichiersDEssai.Pdf())).EstSucces.ShouldBeTrue("another person's file knows nothing of it");
        // Withdrawn, then added for good: the bytes are there, the paper was not.
        (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<EcrireDossier>().RetirerAsync(d, id, 1, "mauvais titre"))).EstSucces.ShouldBeTrue();
        (await AjouterAsync(monde, medecin, lucie, Courrier, FichiersDEssai.Pdf())).EstSucces.ShouldBeTrue();

        var noms = (await MorceauxAsync(monde)).Select(m => m.Nom).ToList();
        noms.Count.ShouldBe(2);
        noms.Distinct().Count().ShouldBe(2, "the same bytes bear another name in another file");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ajouter_Fautes_RefuseSansRienEcrire(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var aujourdhui = monde.Services.Horloge.Aujourdhui();

        (await AjouterAsync(monde, medecin, lucie, Courrier with { Titre = " " }, FichiersDEssai.Pdf())).Refus.ShouldBe(AjouterPiece.SansTitre);
        (await AjouterAsync(monde, medecin, lucie, Courrier with { Jour = aujourdhui.AddDays(1) }, FichiersDEssai.Pdf())).Refus.ShouldBe(AjouterPiece.AVenir);
        (await AjouterAsync(monde, medecin, lucie, Courrier with { Nature = NaturePiece.FichierAppareil }, FichiersDEssai.Pdf())).Refus.ShouldBe(AjouterPiece.HorsListe);
        (await AjouterAsync(monde, medecin, lucie, Courrier, FichiersDEssai.Eicar)).Refus.ShouldBe(ControleFichier.Interdit);

        (await MorceauxAsync(monde)).ShouldBeEmpty();
        (await AjouterAsync(monde, medecin, lucie, Courrier with { Jour = aujourdhui }, FichiersDEssai.Pdf())).EstSucces.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Corriger_AutreFichierPuisAutrePartie_GardeLAncienneAvecLaRaison(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var id = (await AjouterAsync(monde, medecin, lucie, Courrier, FichiersDEssai.Pdf(1))).Valeur;

        (await CorrigerAsync(monde, medecin, lucie, id, 1, Courrier, FichiersDEssai.Pdf(2), null)).Refus.ShouldBe(EcrireDossier.SansMotif);
        (await CorrigerAsync(monde, medecin, lucie, id, 1, Courrier with { Titre = "Lettre entière" }, FichiersDEssai.Pdf(2), "page manquante")).Valeur.ShouldBe(id);
        (await CorrigerAsync(monde, medecin, lucie, id, 1, Courrier, null, "trop tard")).Refus.ShouldBe(EcrireDossier.Change);

        (await OctetsAsync(monde, medecin, lucie, id)).ShouldBe(FichiersDEssai.Pdf(2));
        (await OctetsAsync(monde, medecin, lucie, id, 1)).ShouldBe(FichiersDEssai.Pdf(1), "the former paper stays");
        var deplacee = (await CorrigerAsync(monde, medecin, lucie, id, 2, Courrier with { Nature = NaturePiece.ResultatExamen }, null, "c’est un résultat")).Valeur;
        deplacee.ShouldNotBe(id);
        var element = (await monde.LireAsync(medecin, lucie)).Single();
        (element.Id, element.Ecrit.Bloc).ShouldBe((deplacee, Blocs.Sante));
        (await OctetsAsync(monde, medecin, lucie, deplacee)).ShouldBe(FichiersDEssai.Pdf(2));
        (await monde.VerifierAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Lire_MorceauChangeDePlaceOuOte_NePasseJamaisPourEntier(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie) = (await monde.MedecinAsync(), await monde.TravailleurAsync());
        var id = (await AjouterAsync(monde, medecin, lucie, Courrier, FichiersDEssai.Pdf(1, (2 * CoffreDesFichiers.TailleDUnMorceau) + 1000))).Valeur;
        await monde.ALaMainAsync("UPDATE morceau_fichier SET contenu = (SELECT contenu FROM morceau_fichier WHERE rang = 0) WHERE rang = 1");

        await Should.ThrowAsync<System.Security.Cryptography.CryptographicException>(() => OctetsAsync(monde, medecin, lucie, id));
        (await monde.VerifierAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.Nature.ShouldBe(NatureAnomalie.Alteree), a => a.Table.ShouldBe("morceau_fichier"));
        await monde.ALaMainAsync("DELETE FROM morceau_fichier WHERE rang = 2");
        await Should.ThrowAsync<System.Security.Cryptography.CryptographicException>(() => OctetsAsync(monde, medecin, lucie, id));
        (await monde.VerifierAsync()).ShouldContain(a => a.Nature == NatureAnomalie.Retiree);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Purger_AuTerme_OteLesPiecesDeCeDossierSeul(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie, paul) = (await monde.MedecinAsync(), await monde.TravailleurAsync(), await monde.TravailleurAsync("Paul"));
        await AjouterAsync(monde, medecin, lucie, Courrier, FichiersDEssai.Pdf());
        await AjouterAsync(monde, medecin, paul, Courrier, FichiersDEssai.Pdf());
        var (sien, autre) = ((await monde.OuvrirAsync(medecin, lucie)).Valeur.Id, (await monde.OuvrirAsync(medecin, paul)).Valeur.Id);
        var coordonnateur = await monde.SoignantAsync(Role.MedecinCoordonnateur, Metier.Medecin);
        monde.Services.Horloge.Maintenant = new(2066, 3, 3, 10, 0, 0, TimeSpan.Zero);

        (await monde.SoinAsync(coordonnateur, s => s.GetRequiredService<PurgerDossier>().ExecuterAsync(sien))).EstSucces.ShouldBeTrue();

        (await MorceauxAsync(monde)).Select(m => m.DossierId).ShouldBe([autre]);
        (await monde.VerifierAsync()).ShouldBeEmpty();
    }

    private static Task<Resultat<Id<Ecrit>>> AjouterAsync(MondeDossier monde, Soignant qui, Travailleur de, NouvellePiece piece, byte[] octets) =>
        monde.DansLeDossierAsync(qui, de, (s, d) => s.GetRequiredService<AjouterPiece>().ExecuterAsync(d, piece, octets));

    private static Task<Resultat<Id<Ecrit>>> CorrigerAsync(MondeDossier monde, Soignant qui, Travailleur de, Id<Ecrit> id, int version, NouvellePiece piece, byte[]? octets, string? motif) =>
        monde.DansLeDossierAsync(qui, de, (s, d) => s.GetRequiredService<AjouterPiece>().CorrigerAsync(d, id, version, piece, octets, motif));

    private static Task<byte[]> OctetsAsync(MondeDossier monde, Soignant qui, Travailleur de, Id<Ecrit> id, int? version = null) => monde.DansLeDossierAsync(qui, de, async (s, d) =>
    {
        var lus = new List<byte>();
        await foreach (var part in (await s.GetRequiredService<LirePieces>().UnAsync(d, id, version, default))!.Octets)
        {
            lus.AddRange(part);
        }
        return lus.ToArray();
    });

    private static async Task<List<MorceauFichier>> MorceauxAsync(MondeDossier monde)
    {
        await using var db = monde.Services.Services.GetRequiredService<SourcesDossier>().Ouvrir();
        return await db.Set<MorceauFichier>().AsNoTracking().OrderBy(m => m.Id).ToListAsync();
    }

    private static bool Contient(byte[] octets, string mot) => octets.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(mot)) >= 0;
}
