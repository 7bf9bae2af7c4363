using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Cles;
using Socle.Technique.Comptes.Connexion;
using Socle.Technique.Comptes.SecondFacteur;
using Socle.Technique.Comptes.Sessions;
using Socle.Technique.Traces;
using Socle.Technique.Envois;
using Socle.Technique.Recherche;
using Socle.Technique.Travaux;

namespace Socle.Technique;

/// <summary>What every module stands on: audit trail, outgoing messages, accounts.</summary>
public sealed class ModuleTechnique : IModule
{
    public string Nom => "technique";

    public void Modele(ModelBuilder modele)
    {
        modele.Entity<EvenementAudit>(e =>
        {
            e.SansAudit();
            e.HasIndex(x => new { x.Objet, x.ObjetId });
            e.HasIndex(x => x.Instant);
            e.HasIndex(x => x.CompteId);
        });
        modele.Entity<MessageSortant>(m =>
        {
            m.SansAudit();
            m.HasIndex(x => x.ProchainEssai).HasFilter("remis_le IS NULL");
        });
        modele.Entity<MotCle>(m =>
        {
            m.SansAudit();
            m.Property(x => x.Mot).OrdreOctets();
            m.HasKey(x => new { x.Genre, x.Mot, x.ObjetId });
            m.HasIndex(x => new { x.ObjetId, x.Genre });
        });
        modele.Entity<Compte>(c =>
        {
            c.HasIndex(x => x.NormalizedUserName).IsUnique();
            c.HasIndex(x => x.NormalizedEmail);
            c.Property(x => x.PasswordHash).Sensible();
            c.Property(x => x.SecurityStamp).Sensible();
            c.Property(x => x.ConcurrencyStamp).IsConcurrencyToken();
            c.Property(x => x.CleTotp).Sensible();
            c.Property(x => x.NomTri).OrdreOctets();
            c.HasIndex(x => x.NomTri);
            // As an instant: SQLite compares no date with an offset.
            c.Property(x => x.LockoutEnd).HasConversion(fin => fin!.Value.UtcDateTime, fin => new DateTimeOffset(fin, TimeSpan.Zero));
        });
        modele.Entity<EtatTravail>(t =>
        {
            t.SansAudit();
            t.HasKey(x => x.Code);
        });
        Connexions(modele);
    }

    private static void Connexions(ModelBuilder modele)
    {
        modele.Entity<PartDesEssais>(p =>
        {
            p.SansAudit();
            p.HasKey(x => x.Part);
            p.Property(x => x.Part).ValueGeneratedNever();
        });
        modele.Entity<SessionCompte>(s =>
        {
            s.SansAudit();
            s.HasIndex(x => x.CompteId);
            s.HasOne<Compte>().WithMany().HasForeignKey(x => x.CompteId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<CleAcces>(c =>
        {
            c.Property(x => x.IdentifiantCle).Sensible();
            c.Property(x => x.ClePublique).Sensible();
            c.HasIndex(x => x.IdentifiantCle).IsUnique();
            c.HasOne<Compte>().WithMany().HasForeignKey(x => x.CompteId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<CodeSecours>(c =>
        {
            c.SansAudit();
            c.HasIndex(x => new { x.CompteId, x.Empreinte }).IsUnique();
            c.HasOne<Compte>().WithMany().HasForeignKey(x => x.CompteId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
