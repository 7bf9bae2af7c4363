using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>One answer to a question of the preview.</summary>
/// <param name="Choisi">The candidate taken, with <see cref="ReponseLigne.MemePersonne"/> only.</param>
public sealed record ReponseDonnee(Id<LigneImport> Ligne, ReponseLigne Reponse, Id<Travailleur>? Choisi = null);

/// <summary>
/// Answers to what the preview asks: the same person or another, to close or not. An answer on a person changes what the other rows
/// mean, so the file is read again; one on a closing only says whether it will be written.
/// </summary>
public sealed class RepondreImport(Ecritures ecritures)
{
    public Task<Resultat<ImportDeclaration>> RepondreAsync(Id<ImportDeclaration> id, IReadOnlyCollection<ReponseDonnee> reponses, CancellationToken arret = default) =>
        EcrireAsync(id, async (ecriture, import) =>
        {
            var ids = reponses.Select(r => r.Ligne).ToArray();
            var lignes = await ecriture.Db.Set<LigneImport>().Where(l => l.ImportId == id && EF.Parameter(ids).Contains(l.Id)).ToDictionaryAsync(l => l.Id, arret);
            var relire = false;
            foreach (var reponse in reponses)
            {
                if (!lignes.TryGetValue(reponse.Ligne, out var ligne) || !Attendue(ligne, reponse))
                {
                    return new Refus("declaration.repondre.question", "Cette question n’est plus posée : la déclaration a été relue entre-temps. Regardez-la à nouveau.");
                }
                await RetenirAsync(ecriture.Db, ligne, reponse, arret);
                relire |= ligne.Issue != IssueLigne.ClotureProposee;
            }
            return await SuivreAsync(ecriture, import, reponses.Count, relire, arret);
        }, arret);

    /// <summary>The same answer for every absent person still in question.</summary>
    public Task<Resultat<ImportDeclaration>> CloturesAsync(Id<ImportDeclaration> id, bool cloturer, CancellationToken arret = default) =>
        EcrireAsync(id, async (ecriture, import) =>
        {
            var lignes = await ecriture.Db.Set<LigneImport>().Where(l => l.ImportId == id && l.Issue == IssueLigne.ClotureProposee && l.Reponse == null).ToListAsync(arret);
            foreach (var ligne in lignes)
            {
                await RetenirAsync(ecriture.Db, ligne, new ReponseDonnee(ligne.Id, cloturer ? ReponseLigne.Cloturer : ReponseLigne.NePasCloturer), arret);
            }
            return await SuivreAsync(ecriture, import, lignes.Count, relire: false, arret);
        }, arret);

    private Task<Resultat<ImportDeclaration>> EcrireAsync(Id<ImportDeclaration> id, Func<Ecriture, ImportDeclaration, Task<Resultat<ImportDeclaration>>> action, CancellationToken arret) =>
        ecritures.Faire(ProcessusImport.Repondre, null, async ecriture =>
            await ecriture.Db.Set<ImportDeclaration>().FirstOrDefaultAsync(i => i.Id == id, arret) is { Etat: EtatImport.Pret } import
                ? await action(ecriture, import)
                : new Refus("declaration.repondre.etat", "Cette déclaration n’attend pas de réponse : elle est en cours, déjà acceptée ou abandonnée."), arret);

    private static bool Attendue(LigneImport ligne, ReponseDonnee reponse) => reponse.Reponse switch
    {
        ReponseLigne.MemePersonne => reponse.Choisi is { } choisi && ligne.LireCandidats().Any(c => c.Id == choisi),
        ReponseLigne.AutrePersonne => ligne.Candidats is not null,
        _ => ligne.Issue == IssueLigne.ClotureProposee,
    };

    private static async Task RetenirAsync(SocleDb db, LigneImport ligne, ReponseDonnee donnee, CancellationToken arret)
    {
        var contrat = ligne.Issue == IssueLigne.ClotureProposee ? ligne.ContratId!.Value : default(Id<Contrat>);
        var reponse = await db.Set<ReponseImport>().FindAsync([ligne.ImportId, ligne.Numero, contrat], arret);
        if (reponse is null)
        {
            db.Add(reponse = new ReponseImport { ImportId = ligne.ImportId, Numero = ligne.Numero, ContratId = contrat, Reponse = donnee.Reponse });
        }
        var choisi = donnee.Reponse == ReponseLigne.MemePersonne ? ligne.LireCandidats().First(c => c.Id == donnee.Choisi) : null;
        (reponse.Reponse, reponse.ChoisiId, reponse.ChoisiLigne) = (donnee.Reponse, choisi?.Ligne is null ? choisi?.Id : null, choisi?.Ligne);
        (ligne.Reponse, ligne.ChoisiId) = (donnee.Reponse, choisi?.Id);
    }

    private static async Task<Resultat<ImportDeclaration>> SuivreAsync(Ecriture ecriture, ImportDeclaration import, int nombre, bool relire, CancellationToken arret)
    {
        ecriture.Tracer(ActionAudit.Fait, "import_declaration", import.Id.Valeur, $$"""{"reponses":{{nombre}}}""");
        if (relire)
        {
            (import.Etat, import.Refus, import.ArretDemande) = (EtatImport.Analyse, null, false);
        }
        else
        {
            await ecriture.Db.SaveChangesAsync(arret);
            await Comptes.MettreAJourAsync(ecriture.Db, import, arret);
        }
        return Resultat.De(import);
    }
}
