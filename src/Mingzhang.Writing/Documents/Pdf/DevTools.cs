using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mingzhang.Writing.Documents.Pdf;

/// <summary>The browser is gone, or the page is.</summary>
internal sealed class BrowserGoneException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The browser would not do what it was asked.</summary>
internal sealed class BrowserRefusedException(string message) : Exception(message);

/// <summary>A conversation with a browser in its DevTools protocol: commands, each with its answer.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly ConcurrentDictionary<int, (string? Session, TaskCompletionSource<JsonElement> Answer)> waiting = new();
    private readonly CancellationTokenSource ending = new();
    private Task listening = Task.CompletedTask;
    private int last;
    private volatile Exception? end;

    /// <summary>Begins it.</summary>
    public static async Task<DevTools> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        var tools = new DevTools();
        try
        {
            tools.socket.Options.Proxy = null;
            await tools.socket.ConnectAsync(address, cancellation);
        }
        catch (WebSocketException error)
        {
            await tools.DisposeAsync();
            throw new BrowserGoneException("the browser does not answer", error);
        }

        tools.listening = tools.ListenAsync();
        return tools;
    }

    /// <summary>Gives a command and waits for its answer.</summary>
    /// <param name="session">The page; null for the browser.</param>
    /// <param name="method">What is to be done.</param>
    /// <param name="parameters">How.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="BrowserGoneException">The browser or the page ended.</exception>
    /// <exception cref="BrowserRefusedException">It answered with an error.</exception>
    public async Task<JsonElement> SendAsync(string? session, string method, JsonObject parameters, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref last);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = (session, answer);
        try
        {
            var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
            if (session is not null)
            {
                message["sessionId"] = session;
            }

            await sending.WaitAsync(cancellation);
            try
            {
                await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellation);
            }
            catch (Exception error) when (error is WebSocketException or ObjectDisposedException or InvalidOperationException)
            {
                throw new BrowserGoneException("the browser is gone", error);
            }
            finally
            {
                sending.Release();
            }

            if (end is { } gone)
            {
                throw new BrowserGoneException("the browser is gone", gone);
            }

            return await answer.Task.WaitAsync(cancellation);
        }
        finally
        {
            waiting.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await listening;
        socket.Dispose();
        ending.Dispose();
    }

    private async Task ListenAsync()
    {
        var message = new ArrayBufferWriter<byte>(1 << 16);
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(message.GetMemory(1 << 16), ending.Token);
                message.Advance(part.Count);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    End(new BrowserGoneException("the browser closed the connection"));
                    return;
                }

                if (part.EndOfMessage)
                {
                    Receive(message.WrittenMemory);
                    message.ResetWrittenCount();
                }
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or JsonException or ObjectDisposedException)
        {
            End(error);
        }
    }

    private void Receive(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var message = document.RootElement;
        if (message.TryGetProperty("id", out var id))
        {
            if (waiting.TryGetValue(id.GetInt32(), out var call))
            {
                _ = message.TryGetProperty("error", out var error)
                    ? call.Answer.TrySetException(new BrowserRefusedException(error.GetProperty("message").GetString() ?? ""))
                    : call.Answer.TrySetResult(message.GetProperty("result").Clone());
            }
        }
        else if (message.GetProperty("method").GetString() == "Inspector.targetCrashed")
        {
            var session = message.GetProperty("sessionId").GetString();
            foreach (var (_, call) in waiting.Where(item => item.Value.Session == session))
            {
                call.Answer.TrySetException(new BrowserGoneException("the page crashed"));
            }
        }
    }

    private void End(Exception error)
    {
        end = error;
        foreach (var (_, call) in waiting)
        {
            call.Answer.TrySetException(new BrowserGoneException("the browser is gone", error));
        }
    }
}
