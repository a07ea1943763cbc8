// DynamoDB's protocol in memory on a free loopback port, which is the first line of output.
// Ends with its parent: the parent holds stdin open.
'use strict'
const server = require('dynalite')({ createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 })
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
process.stdin.on('end', () => process.exit(0)).resume()
