using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;

namespace Socle.Adherents.Adhesions;

/// <summary>A request became a member. Its workers, if it declared some, can be read.</summary>
public sealed record AdhesionAcceptee(Id<DemandeAdhesion> DemandeId, Id<Entreprise> EntrepriseId);

/// <summary>
/// The request becomes a member, in one write: company, establishments, contact, team, account and mandate of the employer, year of an
/// independent worker. Refused anywhere, nothing is done.
/// </summary>
public sealed class AccepterAdhesion(
    SocleDb db, Ecritures ecritures, Coffre coffre, AdhererEntreprise adherer, DonnerMandat mandater, TimeProvider temps)
{
    /// <param name="Rattacher">The company is already a member: its establishments and its account join it.</param>
    public sealed record Demande(Id<DemandeAdhesion> Id, Id<Equipe>? EquipeId, Id<Centre>? CentreId, bool MalgreMemeNom, bool Rattacher);

    public Task<Resultat<Id<Entreprise>>> ExecuterAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdhesions.Accepter, null, async ecriture =>
        {
            if (!(await RepondreAdhesion.PrendreAsync(db, demande.Id, arret)).Reussit(out var signee, out var refus))
            {
                return refus;
            }
            var saisie = coffre.Ouvrir(signee).Saisie;
            // An answer may come after the day that was wished: membership is never in the past.
            var le = saisie.AdhesionLe > temps.Aujourdhui() ? saisie.AdhesionLe.Value : temps.Aujourdhui();
            var entree = demande.Rattacher ? await ConnueAsync(signee, arret) : await EntrerAsync(ecriture, demande, saisie, le, arret);
            if (!entree.Reussit(out var entreprise, out refus))
            {
                return refus;
            }
            refus = await LieuxAsync(ecriture, demande, saisie, entreprise, le, arret) ?? await CompteAsync(ecriture, saisie, entreprise, le, arret);
            if (refus is not null)
            {
                return refus;
            }
            Affilier(signee, entreprise, le);
            RepondreAdhesion.Signer(signee, EtatDemande.Acceptee, ecriture);
            (signee.EntrepriseId, signee.Motif) = (entreprise, null);
            ecriture.Emettre(new CourrierAdhesion(GenreCourrier.Acceptee, signee.Id, signee.Demandes));
            ecriture.Emettre(new AdhesionAcceptee(signee.Id, entreprise));
            return Resultat.De(entreprise);
        }, arret);

    private async Task<Resultat<Id<Entreprise>>> ConnueAsync(DemandeAdhesion signee, CancellationToken arret)
    {
        var siren = signee.Siret?[..9];
        var connue = await db.Set<Entreprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Siren == siren && siren != null && e.Statut == StatutEntreprise.Adherente, arret);
        return connue is null
            ? new Refus("adhesion.rattacher", "Aucun adhérent n’a ce SIREN aujourd’hui\u00A0: acceptez la demande sans la rattacher, ou enregistrez d’abord la réadhésion.")
            : connue.Id;
    }

    private async Task<Resultat<Id<Entreprise>>> EntrerAsync(Ecriture ecriture, Demande demande, SaisieAdhesion s, DateOnly le, CancellationToken arret)
    {
        var lieu = new SaisieEtablissement(null, s.Adresse, s.Complement, s.CodePostal, s.Commune, null, s.SansSiret ? null : s.Naf, s.Genre == GenreAdherent.Independant ? 1 : s.Effectif);
        var entree = await adherer.DansEcritureAsync(ecriture, new(
            s.RaisonSociale, s.Siret, s.SansSiret, s.SansSiret ? null : s.Naf, le, lieu, demande.EquipeId, demande.CentreId,
            new SaisieContact(s.ContactNom, s.ContactPrenom, s.ContactFonction, s.Courriel, s.Telephone), demande.MalgreMemeNom, s.SansSiret), arret);
        if (entree.EstSucces)
        {
            // What follows looks for the company in the base.
            await db.SaveChangesAsync(arret);
        }
        return entree;
    }

    /// <summary>The other places of a group; all of them when the company was known.</summary>
    private async Task<Refus?> LieuxAsync(Ecriture ecriture, Demande demande, SaisieAdhesion s, Id<Entreprise> entreprise, DateOnly le, CancellationToken arret)
    {
        var lieux = s.Autres.Select(a => (a.Siret, Lieu: new SaisieEtablissement(a.Nom, a.Adresse, null, a.CodePostal, a.Commune, null, s.Naf, a.Effectif))).ToList();
        if (demande.Rattacher)
        {
            lieux.Insert(0, (s.Siret, new(s.RaisonSociale, s.Adresse, s.Complement, s.CodePostal, s.Commune, null, s.Naf, s.Effectif)));
        }
        foreach (var (siret, lieu) in lieux)
        {
            var numero = Siret.Lire(siret).Valeur.ToString();
            if (demande.Rattacher && await db.Set<Etablissement>().AnyAsync(t => t.Siret == numero && t.EntrepriseId == entreprise && t.FermeLe == null, arret))
            {
                continue;
            }
            var ouvert = await OuvrirEtablissement.DansEcritureAsync(ecriture, new(entreprise, siret, false, le, lieu, demande.EquipeId, demande.CentreId), arret);
            if (ouvert.EstRefus)
            {
                return ouvert.Refus;
            }
            await db.SaveChangesAsync(arret);
        }
        return null;
    }

    /// <summary>The account is its address. An employer's account that has it gets one more mandate; another's keeps to itself.</summary>
    private async Task<Refus?> CompteAsync(Ecriture ecriture, SaisieAdhesion s, Id<Entreprise> entreprise, DateOnly le, CancellationToken arret)
    {
        var (adresse, cle) = (s.Courriel!.Trim(), s.Courriel.Trim().ToUpperInvariant());
        var compte = await db.Set<Compte>().FirstOrDefaultAsync(c => c.NormalizedUserName == cle || c.NormalizedEmail == cle, arret);
        if (compte is null)
        {
            db.Add(compte = Nouveau(s, adresse, cle, ecriture.Instant));
            await db.SaveChangesAsync(arret);
        }
        else if (!compte.Actif || !Droits.Autorise(compte.Role, Permission.EspaceEntreprise))
        {
            return new("adhesion.compte", "L’adresse du contact est déjà celle d’un compte qui n’est pas celui d’un employeur, ou qui est fermé\u00A0: demandez-en une autre au futur adhérent.");
        }
        if (await db.Set<Mandat>().AnyAsync(m => m.CompteId == compte.Id && m.EntrepriseId == entreprise && m.EtablissementId == null && (m.Au == null || m.Au >= le), arret))
        {
            return null;
        }
        var du = temps.Aujourdhui();
        var mandat = await mandater.DansEcritureAsync(ecriture, new(compte.Id, entreprise, null, du, null), arret);
        return mandat.EstRefus ? mandat.Refus : null;
    }

    private static Compte Nouveau(SaisieAdhesion s, string adresse, string cle, DateTime instant) => new()
    {
        Id = Id<Compte>.Nouveau(),
        UserName = adresse,
        NormalizedUserName = cle,
        Email = adresse,
        NormalizedEmail = cle,
        NomAffiche = $"{s.ContactPrenom} {s.ContactNom}".Trim(),
        Role = Role.EmployeurAdministrateur,
        CreeLe = instant,
        LockoutEnabled = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };

    private void Affilier(DemandeAdhesion signee, Id<Entreprise> entreprise, DateOnly le)
    {
        if (signee.Genre == GenreAdherent.Independant)
        {
            db.Add(AnneesDAffiliation.Nouvelle(entreprise, signee.Id, le));
        }
    }
}
