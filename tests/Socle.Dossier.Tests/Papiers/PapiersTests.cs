using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Papiers;
using Socle.Dossier.Pieces;
using Socle.Dossier.Tests.Outils;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Tests.Papiers;

/// <summary>Scanned papers, from the tray to a file: an assistant files what they scanned and reads nothing.</summary>
public sealed class PapiersTests
{
    private static readonly NouvellePiece Resultat_ = new("Radio du thorax", NaturePiece.Imagerie, new(2026, 2, 20));

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Classer_ParUnAssistantDelegue_EntreAuDossierEtNeSeRelitPas(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie, assistant) = (await monde.MedecinAsync(), await monde.TravailleurAsync(), await monde.SoignantAsync(Role.Assistant, Metier.Assistant));
        await monde.EcrireAsync(medecin, lucie, new Observation("dit au médecin"));
        await DeleguerAsync(monde, medecin, assistant, ecriture: true);
        var papier = await DeposerAsync(monde, assistant, "scan radio Marchand.pdf");

        var classe = await ClasserAsync(monde, assistant, papier, lucie);

        classe.EstSucces.ShouldBeTrue(classe.ToString());
        // The assistant: nothing of it, neither in the file nor in the tray.
        (await monde.LireAsync(assistant, lucie)).ShouldBeEmpty();
        (await monde.DansLeDossierAsync(assistant, lucie, (s, d) => s.GetRequiredService<LirePieces>().UnAsync(d, classe.Valeur, null, default))).ShouldBeNull();
        (await ListerAsync(monde, assistant)).ShouldBeEmpty();
        (await FichierAsync(monde, assistant, papier)).Refus.ShouldBe(CorbeillePapiers.Inconnu);
        // The doctor: the very bytes.
        (await monde.LireAsync(medecin, lucie)).De<PieceDeSante>().Single().Contenu.Titre.ShouldBe("Radio du thorax");
        (await monde.DansLeDossierAsync(medecin, lucie, async (s, d) => await PremierAsync((await s.GetRequiredService<LirePieces>().UnAsync(d, classe.Valeur, null, default))!))).ShouldBe(FichiersDEssai.Pdf());
        await using var db = monde.Services.Services.GetRequiredService<SourcesDossier>().Ouvrir();
        var ligne = await db.Set<PapierAClasser>().AsNoTracking().SingleAsync();
        (ligne.Etat, ligne.Contenu.Length, ligne.ClosPar).ShouldBe((EtatPapier.Classe, 0, assistant.Auteur.Nom));
        (await db.Set<MorceauFichier>().AsNoTracking().ToListAsync()).ShouldAllBe(m => m.DossierId != null);
        (await monde.VerifierAsync()).ShouldBeEmpty();
        (await monde.TracesAsync()).ShouldContain(t => t.CompteId == assistant.Compte.Id && t.Action == ActionDossier.Ecriture && t.Blocs == Blocs.Sante && t.Precision == "papier.classement");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Classer_SansDelegationOuOpposition_ResteDansLaCorbeille(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie, sansDossier, assistant) = (await monde.MedecinAsync(), await monde.TravailleurAsync(), await monde.TravailleurAsync("Neuf"), await monde.SoignantAsync(Role.Assistant, Metier.Assistant));
        await monde.EcrireAsync(medecin, lucie, new Observation("une"));
        var papier = await DeposerAsync(monde, assistant, "un.pdf");

        (await ClasserAsync(monde, assistant, papier, lucie)).Refus.ShouldBe(DeciderAcces.SansDelegationDEcriture);
        await DeleguerAsync(monde, medecin, assistant, ecriture: false);
        (await ClasserAsync(monde, assistant, papier, lucie)).Refus.ShouldBe(DeciderAcces.SansDelegationDEcriture);
        await DeleguerAsync(monde, medecin, assistant, ecriture: true);
        (await ClasserAsync(monde, assistant, papier, sansDossier)).Refus.ShouldBe(OuvrirDossier.PasEncore);
        await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<RecevoirOpposition>().ExecuterAsync(d, GenreOpposition.ProfessionnelsSousAutorite));
        (await ClasserAsync(monde, assistant, papier, lucie)).Refus.ShouldBe(DeciderAcces.Oppose);

        (await ListerAsync(monde, assistant)).Single().Scelle.Nom.ShouldBe("un.pdf");
        // The doctor of the team takes it over; nobody's opposition closes that.
        (await ClasserAsync(monde, medecin, papier, lucie)).EstSucces.ShouldBeTrue();
        (await ClasserAsync(monde, medecin, papier, lucie)).Refus.ShouldBe(CorbeillePapiers.Inconnu);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Lister_ChacunVoitLesSiens_LesSoignantsCeuxDeLEquipe(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (assistant, collegue) = (await monde.SoignantAsync(Role.Assistant, Metier.Assistant), await monde.SoignantAsync(Role.Assistant, Metier.Assistant));
        var (infirmier, ailleurs, preventeur) = (await monde.InfirmierAsync(), await monde.InfirmierAsync(monde.AutreEquipe), await monde.SoignantAsync(Role.Preventeur, Metier.Preventeur));
        var papier = await DeposerAsync(monde, assistant, "marchand irm.pdf");

        (await ListerAsync(monde, assistant)).Count.ShouldBe(1);
        (await ListerAsync(monde, collegue)).ShouldBeEmpty("an assistant sees nobody else's papers");
        (await ListerAsync(monde, infirmier)).Count.ShouldBe(1);
        (await ListerAsync(monde, ailleurs)).ShouldBeEmpty("another team's tray");
        (await FichierAsync(monde, collegue, papier)).Refus.ShouldBe(CorbeillePapiers.Inconnu);
        (await monde.SoinAsync(preventeur, s => s.GetRequiredService<CorbeillePapiers>().ListerAsync(default))).Refus.ShouldBe(CorbeillePapiers.Reserve);
        (await monde.SoinAsync(infirmier, async s => await PremierAsync((await s.GetRequiredService<CorbeillePapiers>().FichierAsync(papier, default)).Valeur))).ShouldBe(FichiersDEssai.Pdf());
        (await monde.TracesAsync()).ShouldContain(t => t.CompteId == infirmier.Compte.Id && t.Action == ActionDossier.Consultation && t.Precision == "papier");
        await using var db = monde.Services.Services.GetRequiredService<SourcesDossier>().Ouvrir();
        System.Text.Encoding.UTF8.GetString((await db.Set<PapierAClasser>().AsNoTracking().SingleAsync()).Contenu).ShouldNotContain("irm");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Deposer_DeuxFoisOuUnProgramme_DitEtRetirerVeutUneRaison(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var assistant = await monde.SoignantAsync(Role.Assistant, Metier.Assistant);
        var papier = await DeposerAsync(monde, assistant, "un.pdf");

        (await EssayerAsync(monde, assistant, "autre nom.pdf", FichiersDEssai.Pdf())).Refus.ShouldBe(DeposerPapiers.Deja);
        (await EssayerAsync(monde, assistant, "facture.pdf", FichiersDEssai.Eicar)).Refus.ShouldBe(ControleFichier.Interdit);
        (await RetirerAsync(monde, assistant, papier, " ")).Refus.ShouldBe(ClasserPapier.SansMotif);
        (await RetirerAsync(monde, assistant, papier, "page blanche")).EstSucces.ShouldBeTrue();

        (await ListerAsync(monde, assistant)).ShouldBeEmpty();
        (await EssayerAsync(monde, assistant, "un.pdf", FichiersDEssai.Pdf())).EstSucces.ShouldBeTrue("it is no longer there");
        (await monde.VerifierAsync()).ShouldBeEmpty();
    }

    private static async Task<Id<PapierAClasser>> DeposerAsync(MondeDossier monde, Soignant qui, string nom) => (await EssayerAsync(monde, qui, nom, FichiersDEssai.Pdf())).Valeur;

    private static Task<Resultat<Id<PapierAClasser>>> EssayerAsync(MondeDossier monde, Soignant qui, string nom, byte[] octets) =>
        monde.SoinAsync(qui, async s => (await s.GetRequiredService<DeposerPapiers>().ExecuterAsync(nom, octets)).Valeur.Resultat);

    private static Task<Resultat<Id<Ecrit>>> ClasserAsync(MondeDossier monde, Soignant qui, Id<PapierAClasser> papier, Travailleur de) =>
        monde.SoinAsync(qui, s => s.GetRequiredService<ClasserPapier>().ExecuterAsync(papier, de.Id, Resultat_));

    private static Task<Resultat<bool>> RetirerAsync(MondeDossier monde, Soignant qui, Id<PapierAClasser> papier, string motif) =>
        monde.SoinAsync(qui, s => s.GetRequiredService<ClasserPapier>().RetirerAsync(papier, motif));

    private static Task<IReadOnlyList<PapierListe>> ListerAsync(MondeDossier monde, Soignant qui) =>
        monde.SoinAsync(qui, async s => (await s.GetRequiredService<CorbeillePapiers>().ListerAsync(default)).Valeur);

    private static Task<Resultat<FichierLu>> FichierAsync(MondeDossier monde, Soignant qui, Id<PapierAClasser> papier) =>
        monde.SoinAsync(qui, s => s.GetRequiredService<CorbeillePapiers>().FichierAsync(papier, default));

    private static async Task DeleguerAsync(MondeDossier monde, Soignant medecin, Soignant a, bool ecriture) =>
        (await monde.SoinAsync(medecin, s => s.GetRequiredService<DeleguerAcces>().ExecuterAsync(a.Compte.Id, ecriture, monde.Services.Horloge.Aujourdhui(), null))).EstSucces.ShouldBeTrue();

    private static async Task<byte[]> PremierAsync(FichierLu lu)
    {
        await foreach (var part in lu.Octets)
        {
            return part;
        }
        return [];
    }
}
